package vn.phong.playout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phong.frame.Frame;
import vn.phong.frame.Png;
import vn.phong.frame.Scaled;
import vn.phong.render.FootLine;

/**
 * One finished picture of the wall in every form it is shown in: the frame for the outputs, PNG for the pages. The
 * forms are made when first asked for, off the hot path, and kept.
 */
public final class Picture {
    /** Width of a thumbnail in pixels, at most. */
    public static final int THUMBNAIL_WIDTH_MAX = 480;

    private final String id;
    private final Frame frame;
    private final Optional<Picture> ground;
    private final List<Piece> pieces;
    private final List<Ticking> ticking;
    private final List<FootLine> foot;
    private final Map<String, String> makings;
    private byte[] png;
    private byte[] thumbnail;

    /** A small picture laid over a larger one, with its place there in pixels. */
    public record Piece(int x, int y, Picture picture) {}

    Picture(Frame frame) {
        this(frame, List.of(), List.of(), Map.of());
    }

    /**
     * @param ticking what of it moves on by itself on the air
     * @param foot what of it stands aside for what is laid over it
     * @param makings what it was drawn from, as {@link Artist.Drawn#makings} tells it
     */
    Picture(Frame frame, List<Ticking> ticking, List<FootLine> foot, Map<String, String> makings) {
        this.id = FrameId.of(frame);
        this.frame = frame;
        this.ground = Optional.empty();
        this.pieces = List.of();
        this.ticking = List.copyOf(ticking);
        this.foot = List.copyOf(foot);
        this.makings = Map.copyOf(makings);
    }

    /** @param frame the ground with the pieces over it */
    Picture(String id, Frame frame, Picture ground, List<Piece> pieces) {
        this.id = id;
        this.frame = frame;
        this.ground = Optional.of(ground);
        this.pieces = List.copyOf(pieces);
        this.ticking = ground.ticking;
        this.foot = ground.foot;
        this.makings = ground.makings;
    }

    /** The picture underneath, when something is laid over it. */
    public Optional<Picture> ground() {
        return ground;
    }

    /** What is laid over the ground; empty without one. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** What of it, or of the picture underneath, moves on by itself on the air. */
    List<Ticking> ticking() {
        return ticking;
    }

    /** What of it, or of the picture underneath, stands aside for what is laid over it. */
    List<FootLine> foot() {
        return foot;
    }

    /** What beside the event it was drawn from, and what each held. */
    Map<String, String> makings() {
        return makings;
    }

    /** The same for the same picture, in any process: 16 hexadecimal digits. */
    public String id() {
        return id;
    }

    public Frame frame() {
        return frame;
    }

    /** The picture as PNG, pixel for pixel. */
    public synchronized byte[] png() {
        if (png == null) {
            png = Png.encode(frame);
        }
        return png;
    }

    /** The picture as PNG, at most {@link #THUMBNAIL_WIDTH_MAX} wide. */
    public synchronized byte[] thumbnail() {
        if (thumbnail == null) {
            thumbnail = Png.encode(Scaled.to(frame, THUMBNAIL_WIDTH_MAX));
        }
        return thumbnail;
    }
}
