package vn.phong.gallery;

import java.nio.file.Path;
import java.util.Optional;
import vn.phong.message.Message;

/**
 * One layout of the gallery.
 *
 * @param id its file's name without {@code .svg}
 * @param file the drawing
 * @param shipped whether it comes with the program; the office's own otherwise
 * @param card what people read about it; empty when there is no usable card
 * @param fault why there is no card; empty when there is one
 */
public record GalleryEntry(String id, Path file, boolean shipped, Optional<Card> card, Optional<Message> fault) {}
