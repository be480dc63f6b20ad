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
import java.util.stream.Stream;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** The firmware profiles of some folders, by id. */
public final class ProfileLibrary {
    private static final int PROFILES_MAX = 2000;

    private final Map<String, FirmwareProfile> profiles;
    private final List<Message> refused;

    private ProfileLibrary(Map<String, FirmwareProfile> profiles, List<Message> refused) {
        this.profiles = Collections.unmodifiableMap(profiles);
        this.refused = List.copyOf(refused);
    }

    /**
     * Reads every {@code <maker>/<model>.json}; a profile in a later folder replaces one of the same id.
     *
     * @throws Refusal naming the file, the place in it and the remedy
     */
    public static ProfileLibrary read(List<Path> folders) {
        Map<String, FirmwareProfile> profiles = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                FirmwareProfile profile = ProfileFile.read(file);
                profiles.put(profile.id(), profile);
            }
        }
        return new ProfileLibrary(profiles, List.of());
    }

    /**
     * This library and what a hall's own folder adds to it or replaces in it. A profile there that cannot be used is
     * left out, and {@link #refused} says why; without the folder nothing is added.
     */
    public ProfileLibrary with(Path folder) {
        Map<String, FirmwareProfile> all = new TreeMap<>(profiles);
        List<Message> broken = new ArrayList<>(refused);
        for (Path file : Files.isDirectory(folder) ? files(folder) : List.<Path>of()) {
            try {
                FirmwareProfile profile = ProfileFile.read(file);
                all.put(profile.id(), profile);
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

    /** The profiles, in the order of their ids. */
    public Collection<FirmwareProfile> profiles() {
        return profiles.values();
    }

    /** @throws Refusal naming the profiles there are */
    public FirmwareProfile profile(String id) {
        FirmwareProfile profile = profiles.get(id);
        if (profile == null) {
            String known = String.join(", ", profiles.keySet());
            throw new Refusal(
                    "Không có hồ sơ thiết bị \"" + id + "\"; hãy chọn một trong: " + known + ".",
                    "There is no firmware profile \"" + id + "\"; choose one of: " + known + ".");
        }
        return profile;
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
