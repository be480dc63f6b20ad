package vn.phong.text;

import java.util.List;

/**
 * Weighs every gap of a text: what a line break there costs, or that it may never be. Rules only raise costs, so what
 * one forbids no other allows; numbers come before names because a name ends where a number begins.
 */
final class Joins {
    static final int WELCOME = 0;
    static final int AFTER_PUNCTUATION = 10;
    static final int BETWEEN_CLAUSES = 20;
    static final int BEFORE_CONNECTIVE = 60;
    static final int BEFORE_OWNER = 80;
    static final int BEFORE_YEAR = 90;
    static final int BEFORE_NAME = 120;
    static final int BEFORE_VERB = 150;
    static final int NORMAL = 190;
    static final int BETWEEN_OFFICES = 200;
    static final int SHORT_ADJUNCT = 220;
    static final int INSIDE_LIST = 220;
    static final int AFTER_STUB = 300;
    static final int VERB_AND_NAME = 170;
    static final int LONE_SYLLABLE = 260;
    static final int BEFORE_ASIDE = 260;
    static final int INSIDE_GROUP = 300;
    static final int VERB_AND_OBJECT = 320;
    static final int BEFORE_MODIFIER = 360;
    static final int INSIDE_QUOTE = 360;
    static final int INSIDE_LONG_PHRASE = 360;
    static final int UNKNOWN_WORD = 380;
    static final int AFTER_LEADER = 420;
    static final int INSIDE_NAME = 500;
    static final int BEFORE_BARE_KIND = 600;
    static final int INSIDE_PHRASE = 600;
    static final int INSIDE_WHOLE = 700;
    static final int AFTER_HYPHEN = 850;
    static final int AFTER_CONNECTIVE = Unit.NEVER;
    static final int AFTER_HONORIFIC = 900;
    static final int INSIDE_WORD = 1000;

    private final Gaps gaps;
    private final NameRules names;

    Joins(List<Syllable> syllables, Words words) {
        gaps = new Gaps(syllables);
        WordRules ordinary = new WordRules(gaps, words);
        ordinary.apply();
        new PhraseRules(gaps, words, ordinary).apply();
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
