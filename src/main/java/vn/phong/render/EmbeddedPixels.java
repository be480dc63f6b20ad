package vn.phong.render;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.apache.batik.ext.awt.image.GraphicsUtil;
import org.apache.batik.ext.awt.image.renderable.Filter;
import org.apache.batik.ext.awt.image.renderable.RedRable;
import org.apache.batik.ext.awt.image.spi.ImageTagRegistry;
import org.apache.batik.ext.awt.image.spi.MagicNumberRegistryEntry;
import org.apache.batik.util.ParsedURL;

/** Lets Batik read PNG and JPEG that stand inside a drawing, with the decoders of Java. */
final class EmbeddedPixels extends MagicNumberRegistryEntry {
    private static final MagicNumber[] BEGINNINGS = {
        new MagicNumber(0, new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
        new MagicNumber(0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
    };

    private EmbeddedPixels() {
        super("PNG, JPEG", new String[] {"png", "jpg", "jpeg"}, new String[] {"image/png", "image/jpeg"}, BEGINNINGS);
    }

    /** Makes it known to Batik, which keeps one list for the whole program. */
    static synchronized void register() {
        ImageTagRegistry known = ImageTagRegistry.getRegistry();
        boolean there = known.getRegisteredMimeTypes().contains("image/png");
        if (!there) {
            known.register(new EmbeddedPixels());
        }
    }

    @Override
    public Filter handleStream(InputStream in, ParsedURL address, boolean needRawData) {
        try {
            BufferedImage read = ImageIO.read(in);
            return read == null ? null : new RedRable(GraphicsUtil.wrap(plain(read)));
        } catch (IOException damaged) {
            return null;
        }
    }

    private static BufferedImage plain(BufferedImage read) {
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = plain.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.drawImage(read, 0, 0, null);
        pen.dispose();
        return plain;
    }
}
