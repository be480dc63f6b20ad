package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.transport.NetworkCable;
import vn.phong.transport.Patience;
import vn.phong.transport.SideBySide;
import vn.phong.transport.StandardPorts;

/**
 * Everything that can happen to a device, with Next pressed before it, at it, while it lasts and as it ends: the other
 * outputs show the press as if nothing were wrong, and the lost one is right again by itself. A fault happens to a
 * device of every family that can have it at once.
 */
@ExtendWith(StandardPorts.class)
class FaultsAndNextTest {
    private static final int RIGHT_AGAIN_MS = 3000;
    private static final int AWAY_MS = 15_000;
    private static final List<String> NETWORK = List.of(
            "generic/ddp",
            "generic/artnet-sync",
            "generic/sacn",
            "generic/tpm2net",
            "wled/realtime-udp",
            "generic/opc");
    private static final List<String> SERIAL = List.of("generic/adalight", "generic/tpm2-serial");
    private static final List<String> CARD = List.of("colorlight/5a-75");
    private static final List<String> PROCESSORS = List.of(
            "novastar/vx4s",
            "novastar/mx40-pro",
            "novastar/h-series",
            "colorlight/x4s",
            "colorlight/x20m",
            "generic/pjlink",
            "generic/tcp",
            "wled/json");

    private static final List<String> ON_SERIAL = List.of("novastar/mctrl300", "novastar/vx4s", "generic/serial");
    private static final List<String> ON_CABLE =
            List.of("novastar/vx4s", "novastar/mx40-pro", "novastar/h-series", "generic/pjlink", "wled/json");

    @TempDir
    private Path folder;

    private interface Making {
        Losable of(String profile) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> whatever_happens_the_press_is_on_time_and_the_lost_is_right_again() {
        SideBySide all = new SideBySide()
                .add("switched off and on", () -> each(NETWORK, Losable::switched, this::goThrough))
                .add("port taken by a program that never reads", () -> each(NETWORK, Losable::stolen, this::goThrough))
                .add("absent when the evening begins", () -> each(NETWORK, Losable::switched, this::beginAbsent))
                .add("network cable pulled at the devices", this::cable)
                .add("network card of this machine down", this::cardDown)
                .add("serial cable pulled", () -> each(SERIAL, this::serial, this::goThrough))
                .add("serial port taken by another program", () -> each(SERIAL, this::stolenSerial, this::goThrough))
                .add(
                        "serial cable of the processors pulled",
                        () -> processorsOnSerial(SerialProcessor::pull, SerialProcessor::plugIn, "hãy cắm cáp"))
                .add(
                        "serial port of the processors taken by another program",
                        () -> processorsOnSerial(
                                SerialProcessor::steal, SerialProcessor::giveBack, "đang bận; hãy tắt"))
                .add("cable of raw frames pulled", () -> each(CARD, Losable::onCard, this::goThrough))
                .add(
                        "cable of raw frames out when the evening begins",
                        () -> each(CARD, Losable::onCard, this::beginAbsent))
                .add("serial port absent when the evening begins", () -> each(SERIAL, this::serial, this::beginAbsent))
                .add("several in any order, seed 1", () -> severalInAnyOrder(1))
                .add("several in any order, seed 2", () -> severalInAnyOrder(2))
                .add("twenty presses while all others are away", this::twentyPresses);
        for (LosableProcessor.Fault fault : LosableProcessor.Fault.values()) {
            all.add("processors: " + fault, () -> processors(fault));
        }
        return all.start();
    }

    private Losable serial(String id) throws IOException {
        return Losable.serial(id, Files.createTempDirectory(folder, "serial").resolve("tty"));
    }

    private Losable stolenSerial(String id) throws IOException {
        return Losable.stolenSerial(
                id, Files.createTempDirectory(folder, "serial").resolve("tty"));
    }

    private Path evening() throws IOException {
        return Files.createTempDirectory(folder, "evening");
    }

    private interface Course {
        void of(List<Losable> lost) throws Exception;
    }

    private static void each(List<String> profiles, Making making, Course course) throws Exception {
        List<Losable> lost = new ArrayList<>();
        try {
            for (String profile : profiles) {
                lost.add(making.of(profile));
            }
            course.of(lost);
        } finally {
            lost.forEach(Losable::close);
        }
    }

    private void goThrough(List<Losable> lost) throws Exception {
        try (FaultyEvening evening = new FaultyEvening(evening(), lost)) {
            evening.allAreRight("the first picture");
            evening.next();
            evening.allAreRight("the picture before");
            loseAll(lost);
            evening.next();
            evening.next();
            Evening.pause(600);
            evening.next();
            giveAllBack(lost);
            evening.allAreRight("right again by itself, without a press");
            evening.next();
            evening.allAreRight("and stays so");
            evening.allAreLive();
            loseAll(lost);
            evening.next();
            giveAllBack(lost);
            evening.next();
            evening.allAreRight("right again after a press as it came back");
            evening.assertOthersUntouched();
        }
    }

    private void beginAbsent(List<Losable> lost) throws Exception {
        loseAll(lost);
        try (FaultyEvening evening = new FaultyEvening(evening(), lost)) {
            evening.next();
            evening.allAreAway();
            evening.next();
            giveAllBack(lost);
            evening.allAreRight("right by itself, without a press");
            evening.next();
            evening.allAreRight("and with the next one");
            evening.assertOthersUntouched();
        }
    }

    private static void loseAll(List<Losable> lost) throws IOException {
        for (Losable each : lost) {
            each.lose();
        }
    }

    private static void giveAllBack(List<Losable> lost) throws IOException {
        for (Losable each : lost) {
            each.giveBack();
        }
    }

    /** Pixels in every protocol and processors of every language over one cable. */
    private void cable() throws Exception {
        List<LosableProcessor> processors = new ArrayList<>();
        try (NetworkCable cable = NetworkCable.plugged()) {
            each(NETWORK, id -> Losable.onCable(id, cable, 7100 + NETWORK.indexOf(id)), lost -> {
                for (String id : ON_CABLE) {
                    processors.add(LosableProcessor.onCable(id, cable, 7200 + processors.size()));
                }
                try (FaultyEvening evening = new FaultyEvening(evening(), lost)) {
                    pullAndPlugIn(evening, cable, processors);
                }
            });
        } finally {
            processors.forEach(LosableProcessor::close);
        }
    }

    private static void pullAndPlugIn(FaultyEvening evening, NetworkCable cable, List<LosableProcessor> processors)
            throws Exception {
        evening.allAreRight("the first picture");
        awaitLive(processors, "met");
        cable.pullThere();
        processors.forEach(LosableProcessor::ask);
        evening.next();
        evening.next();
        evening.allAreAway();
        for (LosableProcessor each : processors) {
            Patience.within(AWAY_MS, "said to be away: " + each, () -> !each.isLive());
        }
        evening.next();
        cable.plugInThere();
        evening.allAreRight("right again by itself, without a press");
        awaitLive(processors, "met again");
        for (LosableProcessor each : processors) {
            assertTrue(each.obeys(), each.toString());
        }
        evening.next();
        evening.allAreRight("and stays so");
        evening.allAreLive();
        evening.assertOthersUntouched();
    }

    private void cardDown() throws Exception {
        try (NetworkCable cable = NetworkCable.plugged()) {
            each(NETWORK, id -> Losable.onCable(id, cable, 7100 + NETWORK.indexOf(id)), lost -> {
                try (FaultyEvening evening = new FaultyEvening(evening(), lost)) {
                    evening.allAreRight("the first picture");
                    cable.pullHere();
                    evening.next();
                    evening.allAreAway();
                    evening.next();
                    cable.plugInHere();
                    evening.allAreRight("right again by itself, without a press");
                    evening.allAreLive();
                    evening.assertOthersUntouched();
                }
            });
        }
    }

    private static void awaitLive(List<LosableProcessor> processors, String what) {
        for (LosableProcessor each : processors) {
            Patience.within(RIGHT_AGAIN_MS, what + ": " + each, () -> !each.isAsked() || each.isLive());
        }
    }

    private void processors(LosableProcessor.Fault fault) throws Exception {
        List<LosableProcessor> lost =
                PROCESSORS.stream().map(LosableProcessor::of).toList();
        try (FaultyEvening evening = new FaultyEvening(evening(), List.of())) {
            awaitLive(lost, "met");
            lost.forEach(LosableProcessor::ask);
            evening.next();
            for (LosableProcessor each : lost) {
                each.lose(fault);
                each.ask();
            }
            evening.next();
            Evening.pause(600);
            lost.forEach(LosableProcessor::ask);
            evening.next();
            for (LosableProcessor each : lost) {
                each.giveBack();
            }
            evening.next();
            awaitLive(lost, "right again");
            for (LosableProcessor each : lost) {
                assertTrue(each.obeys(), each + " after " + fault);
            }
            evening.next();
            evening.assertOthersUntouched();
        } finally {
            lost.forEach(LosableProcessor::close);
        }
    }

    private interface Happening {
        void to(SerialProcessor processor) throws IOException;
    }

    /** @param word that the technician must read of each that was lost */
    private void processorsOnSerial(Happening lost, Happening back, String word) throws Exception {
        List<SerialProcessor> all = new ArrayList<>();
        try (FaultyEvening evening = new FaultyEvening(evening(), List.of())) {
            for (String id : ON_SERIAL) {
                all.add(new SerialProcessor(
                        id, Files.createTempDirectory(folder, "line").resolve("tty")));
            }
            List<LosableProcessor> links =
                    all.stream().map(SerialProcessor::link).toList();
            awaitLive(links, "met");
            evening.next();
            for (SerialProcessor each : all) {
                lost.to(each);
            }
            links.forEach(LosableProcessor::ask);
            evening.next();
            for (LosableProcessor each : links) {
                Patience.within(
                        AWAY_MS,
                        "told: " + each,
                        () -> !each.isLive() && each.words().contains(word));
            }
            evening.next();
            for (SerialProcessor each : all) {
                back.to(each);
            }
            evening.next();
            awaitLive(links, "met again");
            for (LosableProcessor each : links) {
                assertTrue(each.obeys(), each.toString());
            }
            evening.next();
            evening.assertOthersUntouched();
        } finally {
            all.forEach(SerialProcessor::close);
        }
    }

    /** Four outputs lost and given back in any order, a press after each. */
    private void severalInAnyOrder(long seed) throws Exception {
        try (Losable switched = Losable.switched("generic/sacn");
                Losable stream = Losable.switched("generic/opc");
                Losable stolen = Losable.stolen("generic/opc");
                Losable serial = serial("generic/adalight")) {
            List<Losable> all = new ArrayList<>(List.of(switched, stream, stolen, serial));
            try (FaultyEvening evening = new FaultyEvening(evening(), all)) {
                Random random = new Random(seed);
                Collections.shuffle(all, random);
                for (Losable lost : all) {
                    lost.lose();
                    evening.next();
                }
                Collections.shuffle(all, random);
                for (Losable lost : all) {
                    lost.giveBack();
                    evening.next();
                }
                evening.allAreRight("right again");
                evening.assertOthersUntouched();
            }
        }
    }

    private void twentyPresses() throws Exception {
        try (Losable one = Losable.switched("generic/ddp");
                Losable other = Losable.stolen("generic/opc");
                FaultyEvening evening = new FaultyEvening(evening(), List.of(one, other))) {
            one.lose();
            other.lose();
            for (int press = 0; press < 20; press++) {
                evening.next();
            }
            one.giveBack();
            other.giveBack();
            evening.allAreRight("right again");
            evening.assertOthersUntouched();
        }
    }
}
