package vn.phong.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.phong.layout.FieldNames;
import vn.phong.message.Message;

/** Fields as the cards of their layouts call them; the cards are read when somebody first asks. Safe for any thread. */
public final class CardNames implements FieldNames {
    private final List<Path> folders;
    private Optional<Gallery> gallery = Optional.empty();

    /** @param folders as for {@link Gallery#read} */
    public CardNames(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public synchronized Message of(String layout, String field) {
        gallery = gallery.or(() -> Optional.of(Gallery.read(folders)));
        return gallery.get().fieldName(layout, field);
    }
}
