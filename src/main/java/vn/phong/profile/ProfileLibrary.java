package vn.phong.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * The firmware profiles of some folders, by id. Each file is read when its profile is first asked for: a show needs two
 * or three of many, and lights its wall before anything else. Safe for any thread.
 */
public final class ProfileLibrary {
    private static final int PROFILES_MAX = 2000;

    private final Map<String, Path> files;
    private final Map<String, FirmwareProfile> read = new ConcurrentHashMap<>();
    private final List<Message> refused;

    private ProfileLibrary(Map<String, Path> files, List<Message> refused) {
        this.files = Collections.unmodifiableMap(files);
        this.refused = List.copyOf(refused);
    }

    /**
     * Finds every {@code <maker>/<model>.json}; a profile in a later folder replaces one of the same id.
     *
     * @throws Refusal when a folder cannot be listed
     */
    public static ProfileLibrary read(List<Path> folders) {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            files(folder).forEach(file -> files.put(id(file), file));
        }
        return new ProfileLibrary(files, List.of());
    }

    /**
     * This library and what a hall's own folder adds to it or replaces in it. A profile there that cannot be used is
     * left out, and {@link #refused} says why; without the folder nothing is added.
     */
    public ProfileLibrary with(Path folder) {
        Map<String, Path> all = new TreeMap<>(files);
        List<Message> broken = new ArrayList<>(refused);
        for (Path file : Files.isDirectory(folder) ? files(folder) : List.<Path>of()) {
            try {
                all.put(ProfileFile.read(file).id(), file);
            } catch (Refusal refusal) {
                broken.add(refusal.words());
            }
        }
        return new ProfileLibrary(all, broken);
    }

    /** Why profiles were left out, each in a sentence. */
    public List<Message> refused() {
        return refused;
    }

    /**
     * The profiles, in the order of their ids.
     *
     * @throws Refusal naming the file, the place in it and the remedy
     */
    public Collection<FirmwareProfile> profiles() {
        return files.keySet().stream().map(this::profile).toList();
    }

    /** @throws Refusal naming the profiles there are, or the file, the place in it and the remedy */
    public FirmwareProfile profile(String id) {
        Path file = files.get(id);
        if (file == null) {
            String known = String.join(", ", files.keySet());
            throw new Refusal(
                    "Không có hồ sơ thiết bị \"" + id + "\"; hãy chọn một trong: " + known + ".",
                    "There is no firmware profile \"" + id + "\"; choose one of: " + known + ".");
        }
        return read.computeIfAbsent(id, absent -> ProfileFile.read(file));
    }

    /**
     * The profile that the member {@code profile} names. The others are only read to be offered in a refusal.
     *
     * @param suits which profiles can stand there
     */
    FirmwareProfile named(Members by, Predicate<FirmwareProfile> suits) {
        return profile(by.oneOf("profile", id -> files.containsKey(id) && suits.test(profile(id)), () -> ids(suits)));
    }

    private List<String> ids(Predicate<FirmwareProfile> suits) {
        return profiles().stream().filter(suits).map(FirmwareProfile::id).toList();
    }

    /** As the file must be called; a profile with another id in it is refused when it is read. */
    private static String id(Path file) {
        String model = file.getFileName().toString();
        return file.getParent().getFileName() + "/" + model.substring(0, model.length() - ".json".length());
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.find(folder, 2, (path, attributes) -> isProfile(folder, path))) {
            found.sorted().limit(PROFILES_MAX).forEach(files::add);
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được thư mục hồ sơ thiết bị " + folder + "; hãy kiểm tra đường dẫn.",
                    "The folder of firmware profiles " + folder + " cannot be read; check the path.");
        }
        return files;
    }

    private static boolean isProfile(Path folder, Path path) {
        return folder.relativize(path).getNameCount() == 2 && path.toString().endsWith(".json");
    }
}
