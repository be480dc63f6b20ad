package vn.phong.cli.bench;

import java.io.IOException;

/** Another program that draws SVG documents. */
interface SvgPeer {
    /** How long it draws this document once more, in milliseconds. */
    double drawnMs(String svg) throws IOException, InterruptedException;
}
