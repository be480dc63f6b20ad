package vn.phong.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a new device is called until somebody names it: by what its browser says it is. */
final class DeviceNames {
    private static final Map<String, String> BY_AGENT = new LinkedHashMap<>();

    static {
        BY_AGENT.put("iPhone", "iPhone");
        BY_AGENT.put("iPad", "iPad");
        BY_AGENT.put("Android", "Android");
        BY_AGENT.put("Windows", "Máy Windows");
        BY_AGENT.put("Macintosh", "Máy Mac");
        BY_AGENT.put("Linux", "Máy Linux");
    }

    private DeviceNames() {}

    /** @param agent the header {@code User-Agent}, or null */
    static String of(String agent) {
        String said = agent == null ? "" : agent;
        return BY_AGENT.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Chương trình");
    }
}
