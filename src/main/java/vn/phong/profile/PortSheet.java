package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phong.message.Message;
import vn.phong.wall.Cabinet;

/** What the ports of one output carry of its picture in words, and which are over their limit. */
record PortSheet(String name, long pixels, List<Cabinet> cabinets, Ports ports) {
    /** The end of the sentence that tells the output. */
    Message loads() {
        if (cabinets.isEmpty()) {
            return new Message(
                    "; " + ports.count() + " cổng, mỗi cổng nhiều nhất " + ports.pixelsMax() + " điểm ảnh",
                    "; " + WallSheet.counted(ports.count(), "port") + " of " + ports.pixelsMax() + " pixels at most");
        }
        return new Message(
                "; " + each("cổng") + " điểm ảnh trên " + ports.pixelsMax() + " mỗi cổng",
                "; " + each("port") + " pixels of " + ports.pixelsMax() + " a port");
    }

    private String each(String port) {
        List<Long> loads = ports.loads(cabinets);
        return IntStream.range(0, loads.size())
                .mapToObj(i -> port + " " + (i + 1) + ": " + loads.get(i))
                .collect(Collectors.joining(", "));
    }

    /** Each port that has more than it carries, or all together where no cabinet says its port. */
    List<Message> over() {
        return cabinets.isEmpty() ? overTogether() : overEach();
    }

    private List<Message> overTogether() {
        if (pixels <= ports.pixelsMaxOfAll()) {
            return List.of();
        }
        long over = pixels - ports.pixelsMaxOfAll();
        String of = name + ": " + pixels;
        return List.of(new Message(
                of + " điểm ảnh, quá " + over + " so với " + ports.count() + " cổng x " + ports.pixelsMax()
                        + "; hãy dùng " + ports.wantedFor(pixels) + " cổng hoặc chia cho nhiều thiết bị.",
                of + " pixels are " + over + " more than " + WallSheet.counted(ports.count(), "port") + " of "
                        + ports.pixelsMax() + "; use " + ports.wantedFor(pixels)
                        + " ports or share them among devices."));
    }

    private List<Message> overEach() {
        List<Long> loads = ports.loads(cabinets);
        List<Message> over = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            long more = loads.get(i) - ports.pixelsMax();
            if (more > 0) {
                over.add(new Message(
                        name + ", cổng " + (i + 1) + ": " + loads.get(i) + " điểm ảnh, quá " + more + " so với "
                                + ports.pixelsMax() + "; hãy chuyển bớt cabinet sang cổng khác.",
                        name + ", port " + (i + 1) + ": " + loads.get(i) + " pixels are " + more + " more than "
                                + ports.pixelsMax() + "; move cabinets to another port."));
            }
        }
        return over;
    }
}
