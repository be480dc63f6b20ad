package vn.phong.cli.bench;

import java.io.IOException;
import java.util.OptionalDouble;

/** Another program that draws SVG documents. */
interface SvgPeer {
    /** What it spends on drawing this document once more. */
    Spent drawn(String svg) throws IOException, InterruptedException;

    /**
     * What one drawing took.
     *
     * @param clockMs as somebody waits for it
     * @param processorMs of the processor, which other work on the machine lengthens least; empty where nobody can tell
     */
    record Spent(double clockMs, OptionalDouble processorMs) {}
}
