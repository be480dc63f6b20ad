package vn.phong.web;

import java.io.IOException;
import java.util.List;
import vn.phong.output.Discovery;

/** Looks for controllers on this machine's networks and serial ports; takes a few seconds. */
public interface Search {
    List<Discovery.Found> everywhere() throws IOException;
}
