package vn.phong.layout;

/** Where things go that are smaller than their room: left or top, the middle, right or bottom. */
enum Align {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Align(double share) {
        this.share = share;
    }

    /** How much of the spare room comes before. */
    double offset(double spare) {
        return share * spare;
    }
}
