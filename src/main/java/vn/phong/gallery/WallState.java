package vn.phong.gallery;

import java.util.List;
import vn.phong.message.Message;

/**
 * What a wall can show beside its layouts: no file, no words and nothing to fill in, but shown with them, so that
 * whoever looks for what there is finds all of it.
 *
 * @param id as the API names it
 * @param label what people call it; no full stop
 * @param use one sentence: what it does
 */
public record WallState(String id, Message label, Message use) {
    public static final List<WallState> ALL = List.of(
            new WallState(
                    "black",
                    new Message("Tắt đen màn", "Blackout"),
                    new Message(
                            "Cả màn đen cho đến khi mở lại; một phím trên điều khiển (B).",
                            "The whole wall is black until it is restored; one key on the remote (B).")),
            new WallState(
                    "freeze",
                    new Message("Giữ hình", "Freeze"),
                    new Message(
                            "Hình đang lên hình đứng yên, dù bên dưới chuyển mục; một phím trên điều khiển (F).",
                            "The picture on the air stands still while the show goes on; one key on the remote (F).")));
}
