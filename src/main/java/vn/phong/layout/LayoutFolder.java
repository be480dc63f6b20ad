package vn.phong.layout;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.phong.font.Fonts;
import vn.phong.image.SafeSvg;
import vn.phong.message.Refusal;

/** Reads the layouts and themes of one folder into those that are known already. */
final class LayoutFolder {
    /** In place of a layout's id: the ground of the cue's own layout, and nothing on it. */
    static final String NONE = "none";

    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final String SVG = ".svg";
    private static final String CSS = ".css";

    private final Path folder;
    private final Consumer<Refusal> broken;

    /** @param broken what to do with a file that cannot be used; the others are read all the same */
    LayoutFolder(Path folder, Consumer<Refusal> broken) {
        this.folder = folder;
        this.broken = broken;
    }

    void readInto(Map<String, Layout> layouts, Map<String, String> themes, Fonts fonts) {
        for (Path file : files(folder, SVG)) {
            guarded(() -> {
                String id = id(file, SVG);
                layouts.put(id, LayoutReader.read(id, file.toString(), content(file), fonts));
            });
        }
        for (Path file : files(folder.resolve("themes"), CSS)) {
            guarded(() -> {
                String css = content(file);
                SafeSvg.checkCss(file.toString(), css);
                themes.put(id(file, CSS), css);
            });
        }
    }

    private void guarded(Runnable reading) {
        try {
            reading.run();
        } catch (Refusal refused) {
            broken.accept(refused);
        }
    }

    private List<Path> files(Path place, String ending) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(place)) {
            return listed.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            broken.accept(SafeSvg.refusal(place.toString(), "không đọc được thư mục", "the folder cannot be read"));
            return List.of();
        }
    }

    private static String id(Path file, String ending) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ending.length());
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.equals(NONE)) {
            throw SafeSvg.refusal(
                    file.toString(),
                    "tên tệp chỉ dùng chữ thường không dấu, số và gạch nối, trừ tên none; hãy đổi tên",
                    "the name may hold lower-case letters, digits and hyphens, and not be none; rename it");
        }
        return id;
    }

    private static String content(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw SafeSvg.refusal(
                        file.toString(),
                        "lớn hơn 1 MB; hãy giảm ảnh nhúng",
                        "is over 1 MB; use smaller embedded pictures");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw SafeSvg.refusal(
                    file.toString(), "không phải UTF-8; hãy lưu lại bằng UTF-8", "is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw SafeSvg.refusal(file.toString(), "không đọc được", "cannot be read");
        }
    }
}
