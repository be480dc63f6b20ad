package vn.phong.layout;

import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.image.Image;
import vn.phong.image.ImageLibrary;
import vn.phong.message.Refusal;

/** Finds the pictures a cue names; refusals tell the cue and the field. */
final class Pictures {
    private final ImageLibrary library;
    private final Cue cue;

    Pictures(ImageLibrary library, Cue cue) {
        this.library = library;
        this.cue = cue;
    }

    static boolean named(Fields fields, PictureBox picture) {
        return !names(fields, picture).isEmpty();
    }

    /** None when the field is empty. */
    List<Image> of(Fields fields, PictureBox picture) {
        List<String> names = names(fields, picture);
        if (names.isEmpty() && picture.required()) {
            throw new Refusal(
                            "Mục \"" + cue.id() + "\" chưa có ảnh \"" + picture.field()
                                    + "\"; hãy ghi tên một tệp ảnh.",
                            "Cue \"" + cue.id() + "\" has no picture \"" + picture.field()
                                    + "\"; write a picture's name.")
                    .at(picture.field());
        }
        return names.stream().map(name -> image(name, picture.field())).toList();
    }

    private Image image(String name, String field) {
        try {
            return library.image(name);
        } catch (Refusal refused) {
            throw new Refusal(
                            "Mục \"" + cue.id() + "\", ảnh \"" + field + "\": "
                                    + refused.words().vi(),
                            "Cue \"" + cue.id() + "\", picture \"" + field + "\": "
                                    + refused.words().en())
                    .at(field);
        }
    }

    private static List<String> names(Fields fields, PictureBox picture) {
        return fields.texts(picture.field()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
