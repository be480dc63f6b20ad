package vn.phong.check;

import java.util.List;

/** One question asked of the whole event; pure, so that the same event always gets the same answer. */
public interface Check {
    List<Finding> findings(SetEvent set);
}
