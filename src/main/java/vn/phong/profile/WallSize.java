package vn.phong.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;
import vn.phong.wall.ModuleGrid;
import vn.phong.wall.Wall;

/**
 * A wall said in one word: pixels {@code 1024x640@4.0}, metres {@code 6x3m@3.91}, or modules {@code 16x20*64x32@4.0};
 * the pitch in millimetres stands last.
 *
 * @param modules what it is put together from, when that was said
 */
record WallSize(Wall wall, Optional<ModuleGrid> modules) {
    private static final String NAME = "main";
    private static final String METRES = "(\\d{1,4}(?:\\.\\d{1,4})?)";
    private static final String PITCH = "@(\\d{1,4}(?:\\.\\d{1,4})?)";
    private static final Pattern BY_PIXELS = Pattern.compile("(\\d{1,9})x(\\d{1,9})" + PITCH);
    private static final Pattern BY_METRES = Pattern.compile(METRES + "x" + METRES + "m" + PITCH);
    private static final Pattern BY_MODULES = Pattern.compile("(\\d{1,4})x(\\d{1,4})\\*(\\d{1,4})x(\\d{1,4})" + PITCH);
    private static final BigDecimal MM_PER_METRE = BigDecimal.valueOf(1000);
    private static final BigDecimal PIXELS_MAX = BigDecimal.valueOf(999_999_999);

    /** @throws Refusal when that is no size or no wall can have it */
    static WallSize of(String text) {
        Matcher pixels = BY_PIXELS.matcher(text);
        if (pixels.matches()) {
            int width = Integer.parseInt(pixels.group(1));
            int height = Integer.parseInt(pixels.group(2));
            return new WallSize(new Wall(NAME, width, height, Double.parseDouble(pixels.group(3))), Optional.empty());
        }
        Matcher metres = BY_METRES.matcher(text);
        if (metres.matches()) {
            return byMetres(metres);
        }
        Matcher modules = BY_MODULES.matcher(text);
        if (modules.matches()) {
            return byModules(modules);
        }
        throw new Refusal(
                "\"" + text + "\" không phải kích thước màn; hãy ghi như 1024x640@4.0 (điểm ngang x dọc @ mm mỗi điểm),"
                        + " 6x3m@3.91 (mét) hoặc 16x20*64x32@4.0 (số cột x hàng * điểm của mỗi tấm).",
                "\"" + text + "\" is no size of a wall; write it like 1024x640@4.0 (pixels across x down @ mm pitch),"
                        + " 6x3m@3.91 (metres) or 16x20*64x32@4.0 (columns x rows * pixels of a module).");
    }

    private static WallSize byMetres(Matcher metres) {
        BigDecimal pitchMm = new BigDecimal(metres.group(3));
        Wall wall = new Wall(
                NAME,
                wholePixels(metres.group(1), pitchMm),
                wholePixels(metres.group(2), pitchMm),
                pitchMm.doubleValue());
        return new WallSize(wall, Optional.empty());
    }

    /** Of a length that no pixels fill exactly, the pixels that have room in it. */
    private static int wholePixels(String metres, BigDecimal pitchMm) {
        if (pitchMm.signum() == 0) {
            return PIXELS_MAX.intValueExact();
        }
        BigDecimal lengthMm = new BigDecimal(metres).multiply(MM_PER_METRE);
        return lengthMm.divide(pitchMm, 0, RoundingMode.DOWN).min(PIXELS_MAX).intValueExact();
    }

    private static WallSize byModules(Matcher modules) {
        ModuleGrid grid = new ModuleGrid(
                Integer.parseInt(modules.group(3)),
                Integer.parseInt(modules.group(4)),
                Integer.parseInt(modules.group(1)),
                Integer.parseInt(modules.group(2)));
        double pitchMm = Double.parseDouble(modules.group(5));
        return new WallSize(new Wall(NAME, grid.wallWidth(), grid.wallHeight(), pitchMm), Optional.of(grid));
    }
}
