package vn.phong.playout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.phong.message.Message;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;

/**
 * Compares what should be on each output with what last left it whole. A process that lives, and even one that sends,
 * may send the wrong picture. Used by one thread, but for {@link #alarms}.
 */
final class Watch {
    /** Looks at an output that sends nothing, before its picture is sent again. */
    static final int STILL_LOOKS_MAX = 6;
    /** Looks at one that sends: a large picture over a slow line takes its time. */
    static final int BUSY_LOOKS_MAX = 60;

    private final List<PixelOutput> outputs;
    private final int[] stillLooks;
    private final int[] looks;
    private final long[] packets;
    private Presented wanted;
    private volatile List<Message> alarms = List.of();

    Watch(List<PixelOutput> outputs) {
        this.outputs = outputs;
        this.stillLooks = new int[outputs.size()];
        this.looks = new int[outputs.size()];
        this.packets = new long[outputs.size()];
    }

    /** What is wrong on outputs now. */
    List<Message> alarms() {
        return alarms;
    }

    /** Looks once; returns the outputs that must be told their picture again. */
    List<PixelOutput> look(Presented now) {
        if (!now.equals(wanted)) {
            wanted = now;
            Arrays.fill(stillLooks, 0);
            Arrays.fill(looks, 0);
        }
        List<PixelOutput> again = new ArrayList<>();
        List<Message> wrong = new ArrayList<>();
        for (int index = 0; index < outputs.size(); index++) {
            if (isWrong(index)) {
                again.add(outputs.get(index));
                wrong.add(words(outputs.get(index).health()));
                stillLooks[index] = 0;
                looks[index] = 0;
            } else if (differs(index)) {
                // It was told again, and is wrong until it has shown otherwise.
                alarmOf(index).ifPresent(wrong::add);
            }
        }
        alarms = List.copyOf(wrong);
        return again;
    }

    private boolean isWrong(int index) {
        OutputHealth health = outputs.get(index).health();
        boolean sends = health.packets() != packets[index];
        packets[index] = health.packets();
        // One that is away says so itself, and is told everything when it is back.
        if (!differs(index) || health.state() == OutputHealth.State.AWAY) {
            stillLooks[index] = 0;
            looks[index] = 0;
            return false;
        }
        looks[index]++;
        stillLooks[index] = sends ? 0 : stillLooks[index] + 1;
        return stillLooks[index] >= STILL_LOOKS_MAX || looks[index] >= BUSY_LOOKS_MAX;
    }

    private boolean differs(int index) {
        return !outputs.get(index).sends(wanted.picture().frame());
    }

    private Optional<Message> alarmOf(int index) {
        Message words = words(outputs.get(index).health());
        return alarms.stream().filter(words::equals).findFirst();
    }

    private static Message words(OutputHealth output) {
        return new Message(
                "Đầu ra " + output.name()
                        + " không gửi đúng hình đang lên: Phông đang gửi lại; nếu còn báo, hãy tắt bật"
                        + " bộ điều khiển rồi chạy lại Phông.",
                "The output " + output.name() + " does not send the picture on the air: it is being sent again; if this"
                        + " stays, switch the controller off and on, then start Phông again.");
    }
}
