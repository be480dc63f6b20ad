package vn.phong.check;

import java.util.List;
import java.util.OptionalInt;
import vn.phong.layout.SetPart;
import vn.phong.message.Message;

/** A light ground dazzles a hall and burns out cameras when the wall is as bright as for a dark one. */
final class BrightGround implements Check {
    private static final double BRIGHT_LUMINANCE = 0.5;

    @Override
    public List<Finding> findings(SetEvent set) {
        boolean bright = set.cues().stream()
                .flatMap(cue -> cue.pages().stream())
                .flatMap(page -> page.parts().stream())
                .anyMatch(BrightGround::isBright);
        if (!bright) {
            return List.of();
        }
        Message message = new Message(
                "Nền sáng làm chói cả hội trường và máy quay; hãy giảm độ sáng màn LED rồi xem lại từ hàng ghế giữa.",
                "A light ground dazzles the hall and the cameras; turn the wall's brightness down and look again from"
                        + " the middle rows.");
        return List.of(new Finding(
                Severity.NOTE, "bright-ground", "", "", "theme", set.event().theme(), message));
    }

    private static boolean isBright(SetPart part) {
        OptionalInt ground = Palette.of(part.ground()).fill("ground");
        return ground.isPresent() && Palette.luminance(ground.getAsInt()) > BRIGHT_LUMINANCE;
    }
}
