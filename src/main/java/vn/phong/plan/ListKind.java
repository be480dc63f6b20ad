package vn.phong.plan;

/** What a table of people or units is a list of. */
public enum ListKind {
    AWARDS,
    RANKING
}
