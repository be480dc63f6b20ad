package vn.phong.layout;

import java.util.List;
import vn.phong.event.Fields;
import vn.phong.image.Image;
import vn.phong.image.ImageLibrary;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Finds the pictures a cue names; refusals tell the cue and the field. */
final class Pictures {
    private final ImageLibrary library;
    private final Told told;

    Pictures(ImageLibrary library, Told told) {
        this.library = library;
        this.told = told;
    }

    static boolean named(Fields fields, PictureBox picture) {
        return !names(fields, picture).isEmpty();
    }

    /** None when the field is empty. */
    List<Image> of(Fields fields, PictureBox picture) {
        List<String> names = names(fields, picture);
        if (names.isEmpty() && picture.required()) {
            Message field = told.field(picture.field());
            throw told.refusal(
                            " chưa có ảnh \"" + field.vi() + "\"; hãy ghi tên một tệp ảnh.",
                            " has no picture \"" + field.en() + "\"; write a picture's name.")
                    .at(picture.field());
        }
        return names.stream().map(name -> image(name, picture.field())).toList();
    }

    private Image image(String name, String named) {
        try {
            return library.image(name);
        } catch (Refusal refused) {
            Message field = told.field(named);
            throw told.refusal(
                            ", ảnh \"" + field.vi() + "\": " + refused.words().vi(),
                            ", picture \"" + field.en() + "\": "
                                    + refused.words().en())
                    .at(named);
        }
    }

    private static List<String> names(Fields fields, PictureBox picture) {
        return fields.texts(picture.field()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
