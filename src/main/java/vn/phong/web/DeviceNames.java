package vn.phong.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a new device is called until somebody names it: by what its browser says it is. */
final class DeviceNames {
    private static final Map<Predicate<String>, String> BY_AGENT = new LinkedHashMap<>();

    static {
        BY_AGENT.put(words("iPhone"), "Điện thoại iPhone");
        BY_AGENT.put(words("iPad"), "Máy tính bảng iPad");
        // A tablet does not call itself mobile.
        BY_AGENT.put(words("Android.*Mobile"), "Điện thoại Android");
        BY_AGENT.put(words("Android"), "Máy tính bảng Android");
        BY_AGENT.put(words("Windows"), "Máy tính Windows");
        BY_AGENT.put(words("Macintosh"), "Máy tính Mac");
        BY_AGENT.put(words("CrOS"), "Máy tính Chromebook");
        BY_AGENT.put(words("Linux"), "Máy tính Linux");
    }

    private DeviceNames() {}

    private static Predicate<String> words(String pattern) {
        return Pattern.compile(pattern).asPredicate();
    }

    /** @param agent the header {@code User-Agent}, or null */
    static String of(String agent) {
        String said = agent == null ? "" : agent;
        return BY_AGENT.entrySet().stream()
                .filter(known -> known.getKey().test(said))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Chương trình");
    }
}
