package vn.phong.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.phong.message.Message;

/** What of the computer must be mended before the hall fills: its disk, its clock, and what it cannot reach. */
public final class Machine {
    private static final long MB = 1 << 20;
    private static final long DISK_LOW_MB = 500;
    private static final long DISK_FULL_MB = 50;

    /** A clock before this was never set: the program is younger. */
    private static final Instant YOUNGEST = Instant.parse("2026-01-01T00:00:00Z");
    /** A clock after this was set wrong. */
    private static final Instant OLDEST = Instant.parse("2100-01-01T00:00:00Z");

    private Machine() {}

    /** @param freeBytes on the disk of the data folder; empty when that cannot be read */
    public static List<Finding> findings(OptionalLong freeBytes, Instant now) {
        List<Finding> found = new ArrayList<>(disk(freeBytes));
        if (now.isBefore(YOUNGEST) || now.isAfter(OLDEST)) {
            found.add(finding(
                    Severity.ERROR,
                    "clock",
                    "Đồng hồ của máy chưa đặt đúng; hãy đặt lại ngày giờ.",
                    "The clock of the computer is not set; set its date and time."));
        }
        return found;
    }

    /**
     * An output that nobody answers at. No error: the office's computer may stand in another network.
     *
     * @param output what the technician calls it
     */
    public static Finding unreachable(String output) {
        return finding(
                Severity.WARNING,
                "output",
                "Đầu ra " + output + " không trả lời trong mạng này; hãy xem nguồn, dây mạng và địa chỉ của nó.",
                "The output " + output + " does not answer in this network; see to its power, cable and address.");
    }

    private static List<Finding> disk(OptionalLong freeBytes) {
        if (freeBytes.isEmpty()) {
            return List.of(finding(
                    Severity.ERROR,
                    "disk",
                    "Không đọc được ổ đĩa của thư mục dữ liệu; hãy kiểm tra ổ đĩa.",
                    "The disk of the data folder cannot be read; check the disk."));
        }
        long freeMb = freeBytes.getAsLong() / MB;
        if (freeMb >= DISK_LOW_MB) {
            return List.of();
        }
        return List.of(finding(
                freeMb < DISK_FULL_MB ? Severity.ERROR : Severity.WARNING,
                "disk",
                "Ổ đĩa chỉ còn " + freeMb + " MB; hãy xóa bớt tệp không cần.",
                "The disk has only " + freeMb + " MB left; delete what is not needed."));
    }

    private static Finding finding(Severity severity, String check, String vi, String en) {
        return new Finding(severity, check, "", "", "", "", new Message(vi, en));
    }
}
