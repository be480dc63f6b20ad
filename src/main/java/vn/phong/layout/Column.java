package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of one stack at their final size, one below another: how much height they need, and where they go. */
final class Column {
    /** Spare height first widens the gaps, up to this much of themselves. */
    private static final double STRETCH_MAX = 0.6;

    /** The share of the spare height that may go into the gaps. */
    private static final double STRETCH_SHARE = 0.55;

    private static final double GAP_SCALE_MIN = 0.4;
    private static final double AIR_PX_MIN = 2;
    private static final double AIR_OF_CAP = 0.18;

    /** A rule that comes nearer to a mark below the letters looks like an underline. */
    private static final double AIR_OF_CAP_AT_RULE = 0.45;

    private final List<Block> blocks;
    private final double wallHeight;
    private final double gapScale;
    private final double solid;
    private final double gaps;

    private Column(List<Block> blocks, double wallHeight, double gapScale) {
        this.blocks = blocks;
        this.wallHeight = wallHeight;
        this.gapScale = gapScale;
        double heights = 0;
        double between = 0;
        for (int i = 0; i < blocks.size(); i++) {
            heights += blocks.get(i).height();
            between += i == 0 ? 0 : gap(i);
        }
        this.solid = heights;
        this.gaps = between;
    }

    /** A slot's lines, or a rule when there are none. */
    private record Block(StackItem item, Optional<Broken> broken, double emPx, double height) {
        double above() {
            return broken.map(lines -> lines.above() * emPx).orElse(0.0);
        }

        double below() {
            return broken.map(lines -> lines.below() * emPx).orElse(0.0);
        }

        double air(double share) {
            return broken.map(lines -> lines.capHeight() * emPx * share).orElse(Double.POSITIVE_INFINITY);
        }

        boolean isRule() {
            return broken.isEmpty();
        }
    }

    /** Empty when a block's widest line is wider than its box at these sizes. */
    static Optional<Column> of(Stack stack, Words words, StackFit.Sizes sizes, double width, double wallHeight) {
        List<Block> blocks = new ArrayList<>();
        for (StackItem item : stack.items()) {
            if (item instanceof Rule rule) {
                blocks.add(new Block(rule, Optional.empty(), 0, rule.heightPx(wallHeight)));
            } else if (item instanceof Slot slot && words.paragraphs().containsKey(slot)) {
                double emPx = sizes.emPx().get(slot.name());
                Optional<Broken> broken =
                        words.paragraphs().get(slot).fewest(width * slot.box().width() / 100, emPx);
                if (broken.isEmpty()) {
                    return Optional.empty();
                }
                blocks.add(new Block(slot, broken, emPx, broken.get().height() * emPx));
            }
        }
        double gapScale = Math.max(GAP_SCALE_MIN, Math.min(sizes.scale(), stack.grow()));
        return Optional.of(new Column(withoutLooseRules(blocks), wallHeight, gapScale));
    }

    /** A rule stands between two blocks of words or not at all. */
    private static List<Block> withoutLooseRules(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            boolean afterWords = !kept.isEmpty() && !kept.get(kept.size() - 1).isRule();
            if (!block.isRule() || afterWords) {
                kept.add(block);
            }
        }
        if (!kept.isEmpty() && kept.get(kept.size() - 1).isRule()) {
            kept.remove(kept.size() - 1);
        }
        return List.copyOf(kept);
    }

    /** The least height that holds all ink. */
    double heightMin() {
        if (blocks.isEmpty()) {
            return 0;
        }
        return first().above() + optical() + last().below();
    }

    /** From the top of its first capitals to its last baseline. */
    double optical() {
        return solid + gaps;
    }

    /** How far it reaches from its own middle. */
    Level level() {
        if (blocks.isEmpty()) {
            return Level.NONE;
        }
        double half = optical() / 2;
        return new Level(half + first().above(), half + last().below());
    }

    /**
     * Puts the blocks into a box, in pixels.
     *
     * @param airy whether spare height may go between the blocks too
     * @param level what its neighbours need round a common middle
     */
    void place(Rectangle2D box, Align align, boolean airy, Level level, List<SetBox> boxes, List<SetText> texts) {
        if (blocks.isEmpty()) {
            return;
        }
        double spare = Math.max(0, box.getHeight() - heightMin());
        double stretch = gaps == 0 || !airy ? 0 : Math.min(spare * STRETCH_SHARE, gaps * STRETCH_MAX) / gaps;
        double optical = solid + gaps * (1 + stretch);
        double lowest = box.getHeight() - Math.max(last().below(), level.down() - optical / 2) - optical;
        double highest = Math.max(first().above(), level.up() - optical / 2);
        double top = Math.min(lowest, Math.max(highest, align.offset(box.getHeight() - optical)));
        double y = box.getY() + top;
        for (int i = 0; i < blocks.size(); i++) {
            y += i == 0 ? 0 : gap(i) * (1 + stretch);
            place(blocks.get(i), box, y, boxes, texts);
            y += blocks.get(i).height();
        }
    }

    private void place(Block block, Rectangle2D box, double y, List<SetBox> boxes, List<SetText> texts) {
        if (block.item() instanceof Rule rule) {
            double width = box.getWidth() * rule.width() / 100;
            double x = box.getX() + rule.align().offset(box.getWidth() - width);
            boxes.add(new SetBox(rule.classes(), new Rectangle2D.Double(x, y, width, block.height())));
        } else if (block.item() instanceof Slot slot) {
            place(slot, block.broken().orElseThrow(), block.emPx(), box, y, texts);
        }
    }

    private void place(Slot slot, Broken broken, double emPx, Rectangle2D box, double y, List<SetText> texts) {
        double left = box.getX() + box.getWidth() * slot.box().x() / 100;
        double width = box.getWidth() * slot.box().width() / 100;
        Rectangle2D room = new Rectangle2D.Double(left, box.getY(), width, box.getHeight());
        for (int i = 0; i < broken.lines().size(); i++) {
            Line line = broken.lines().get(i);
            double baseline = y + (broken.capHeight() + i * broken.pitch()) * emPx;
            double pen = left + slot.type().align().offset(width - line.width() * emPx) - line.left() * emPx;
            List<PlacedRun> runs = line.pieces().stream()
                    .map(piece -> new PlacedRun(piece.run(), piece.emphasis(), emPx, pen + piece.x() * emPx, baseline))
                    .toList();
            double cap = broken.capHeight() * emPx;
            texts.add(new SetText(slot.name(), slot.classes(), line.text(), cap, room, broken.face(), runs));
        }
    }

    private Block first() {
        return blocks.get(0);
    }

    private Block last() {
        return blocks.get(blocks.size() - 1);
    }

    /** The designer's gap, or more where ink needs it. */
    private double gap(int i) {
        Block before = blocks.get(i - 1);
        Block block = blocks.get(i);
        double share = before.isRule() || block.isRule() ? AIR_OF_CAP_AT_RULE : AIR_OF_CAP;
        double air = Math.max(AIR_PX_MIN, Math.min(before.air(share), block.air(share)));
        return Math.max(block.item().gap() / 100 * wallHeight * gapScale, before.below() + block.above() + air);
    }
}
