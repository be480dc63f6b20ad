package vn.phong.screen;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.LongSupplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import vn.phong.frame.Frame;

/**
 * A black window without a frame or a pointer that covers one display and shows the wall's picture on it, one pixel of
 * the wall on one of the display. While its display is away it is hidden, never moved to another. Used from any thread.
 */
final class ScreenWindow implements AutoCloseable {
    private static final int FADE_INTERVAL_MS = 16;

    private final ShownPicture picture;
    private final int x;
    private final int y;
    private final boolean whole;
    private final JFrame window = new JFrame("Phông");
    private final Timer fading = new Timer(FADE_INTERVAL_MS, tick -> step());
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    /**
     * @param x where the wall's left edge is on the display, in pixels
     * @param y where the wall's top edge is on the display, in pixels
     * @param whole whether the picture is drawn over the whole display instead, for a processor that maps all of it on
     *     the wall: then each way is scaled by itself, and the processor undoes what that does to circles
     * @param closed what to do when somebody closes the window with Ctrl+Q
     */
    ScreenWindow(int x, int y, boolean whole, LongSupplier nanos, Runnable closed) {
        this.picture = new ShownPicture(nanos);
        this.x = x;
        this.y = y;
        this.whole = whole;
        window.setUndecorated(true);
        window.setAutoRequestFocus(false);
        window.setAlwaysOnTop(true);
        window.setBackground(Color.BLACK);
        window.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        window.setContentPane(new Surface());
        window.setCursor(Toolkit.getDefaultToolkit()
                .createCustomCursor(new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB), new Point(0, 0), "none"));
        window.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent key) {
                if (key.getKeyCode() == KeyEvent.VK_Q && key.isControlDown()) {
                    closed.run();
                }
            }
        });
    }

    /** Covers a display; also after it was away. */
    void cover(Display display) {
        SwingUtilities.invokeLater(() -> {
            window.setBounds(display.x(), display.y(), display.width(), display.height());
            window.setVisible(true);
        });
    }

    void hide() {
        SwingUtilities.invokeLater(() -> window.setVisible(false));
    }

    void show(Frame frame, int fadeMs) {
        SwingUtilities.invokeLater(() -> {
            picture.show(frame, fadeMs);
            fading.start();
            step();
        });
    }

    @Override
    public void close() {
        SwingUtilities.invokeLater(() -> {
            fading.stop();
            window.dispose();
        });
    }

    private void step() {
        int[] pixels = picture.pixels();
        if (image.getWidth() != picture.width() || image.getHeight() != picture.height()) {
            image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        }
        System.arraycopy(pixels, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        if (!picture.isFading()) {
            fading.stop();
        }
        window.getContentPane().repaint();
    }

    /** Swing paints it off the display first, so that nobody sees half a picture. */
    private final class Surface extends JComponent {
        private static final long serialVersionUID = 1;

        Surface() {
            setOpaque(true);
            setDoubleBuffered(true);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D pen = (Graphics2D) graphics;
            pen.setColor(Color.BLACK);
            pen.fillRect(0, 0, getWidth(), getHeight());
            if (whole) {
                pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                pen.drawImage(image, 0, 0, getWidth(), getHeight(), null);
            } else {
                pen.drawImage(image, x, y, null);
            }
        }
    }
}
