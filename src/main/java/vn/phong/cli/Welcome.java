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

    /** @param host the address the pages are served at; only what answers there is named */
    static String text(Wiring wiring, String host) {
        List<String> lan = LocalAddresses.reaching(host);
        String here = LocalAddresses.here(host);
        String local = "http://" + here + ":" + wiring.port();
        String first = lan.isEmpty() ? local : "http://" + lan.get(0) + ":" + wiring.port();
        StringBuilder text = new StringBuilder("\n");
        text.append("  Phông đang chạy: ")
                .append(wiring.playout().show().event().name())
                .append("\n\n");
        line(text, "Điều khiển (remote)", remote(wiring, host));
        lan.stream()
                .filter(address -> !address.equals(here))
                .forEach(address -> line(text, "", "http://" + address + ":" + wiring.port() + "/remote"));
        if (wiring.secure().isPresent()) {
            secure(text, wiring, lan.isEmpty() ? here : lan.get(0), first);
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

    /** Where the technician's page is on this computer. */
    static String remote(Wiring wiring, String host) {
        return "http://" + LocalAddresses.here(host) + ":" + wiring.port() + "/remote";
    }

    private static void secure(StringBuilder text, Wiring wiring, String host, String first) {
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
