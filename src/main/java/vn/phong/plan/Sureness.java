package vn.phong.plan;

/** How sure an import is of one row. */
public enum Sureness {
    /** Found as agendas are written. */
    SURE,
    /** Put together of several lines, or in words that agendas seldom use. */
    LIKELY,
    /** To be looked at before anybody believes it. */
    DOUBTFUL
}
