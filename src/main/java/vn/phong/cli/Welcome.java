package vn.phong.cli;

import java.util.List;
import java.util.Optional;
import vn.phong.Wiring;
import vn.phong.nearby.LocalAddresses;
import vn.phong.nearby.QrPicture;

/**
 * What the technician needs to begin, printed once the wall is lit: addresses, PIN, the code to scan, where data is.
 */
final class Welcome {
    private Welcome() {}

    static String text(Wiring wiring) {
        List<String> lan = LocalAddresses.lan();
        String local = "http://localhost:" + wiring.port();
        String first = lan.isEmpty() ? local : "http://" + lan.get(0) + ":" + wiring.port();
        StringBuilder text = new StringBuilder("\n");
        text.append("  Phông đang chạy: ")
                .append(wiring.playout().show().event().name())
                .append("\n\n");
        line(text, "Điều khiển (remote)", local + "/remote");
        lan.forEach(address -> line(text, "", "http://" + address + ":" + wiring.port() + "/remote"));
        if (wiring.secure().isPresent()) {
            secure(text, wiring, lan, first);
        }
        line(text, "Mã PIN", wiring.keys().pin());
        line(text, "Trang màn LED (wall)", first + "/wall/" + wiring.wall().name());
        line(
                text,
                "Màn LED (size)",
                "%dx%d, P%s"
                        .formatted(
                                wiring.wall().width(),
                                wiring.wall().height(),
                                wiring.wall().pitchMm()));
        wiring.virtuals().keySet().forEach(name -> line(text, "Màn ảo (virtual)", first + "/virtual/" + name));
        line(text, "Xem mọi hình (preview)", first + "/preview");
        line(text, "Cấu hình màn (setup)", first + "/setup");
        line(text, "Thiết bị (health)", first + "/health");
        line(text, "Dữ liệu (data)", wiring.data().toAbsolutePath().normalize().toString());
        text.append("\n  Quét mã để mở trên điện thoại (scan to open on a phone):\n\n");
        text.append(QrPicture.text(first + "/join/" + wiring.keys().joinSecret()));
        text.append("\n  Dừng: Ctrl+C (stop)\n");
        return text.toString();
    }

    private static void secure(StringBuilder text, Wiring wiring, List<String> lan, String first) {
        String host = lan.isEmpty() ? "localhost" : lan.get(0);
        line(text, "Điều khiển qua https", "https://" + host + ":" + wiring.securePort() + "/remote");
        Optional<String> fingerprint = wiring.secure().get().certificate().rootFingerprint();
        if (fingerprint.isPresent()) {
            line(text, "Chứng chỉ (certificate)", first + "/phong.crt");
            line(text, "", "SHA-256 " + fingerprint.get());
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-24s%s%n".formatted(label, value));
    }
}
