package vn.phong.layout;

/** What a stack holds, from top to bottom. */
sealed interface StackItem permits Slot, Rule {
    /** The room before it at full size, in percent of the wall's height. */
    double gap();
}
