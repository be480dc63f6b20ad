package vn.phong.text;

import java.util.List;

/**
 * Weighs every gap of a text: what a line break there costs, or that it may never be. Rules only raise costs, so what
 * one forbids no other allows; numbers come before names because a name ends where a number begins.
 */
final class Joins {
    static final int WELCOME = 0;
    static final int AFTER_PUNCTUATION = 20;
    static final int BEFORE_YEAR = 80;
    static final int NORMAL = 150;
    static final int INSIDE_GROUP = 300;
    static final int AFTER_CONNECTIVE = 400;
    static final int INSIDE_PHRASE = 450;
    static final int INSIDE_WHOLE = 700;
    static final int AFTER_HONORIFIC = 900;
    static final int INSIDE_WORD = 1000;

    private final Gaps gaps;
    private final NameRules names;

    Joins(List<Syllable> syllables, Words words) {
        gaps = new Gaps(syllables);
        WordRules ordinary = new WordRules(gaps, words);
        ordinary.apply();
        NumberRules numbers = new NumberRules(gaps, words, ordinary);
        numbers.apply();
        names = new NameRules(gaps, words, ordinary, numbers);
        names.apply();
    }

    /** The penalty before each syllable; that of the first and of a forced one means nothing. */
    int[] penalties() {
        return gaps.penalties();
    }

    /** As {@link #penalties()}, for a field that holds a person's name. */
    int[] ofName() {
        names.keepBareName();
        return gaps.penalties();
    }
}
