package vn.phong.text;

/** Tells the single words that announce a name: a surname, a form of address, a kind of place. */
public final class NameWords {
    private NameWords() {}

    /** Whether the word is a common surname, whatever its capitals. */
    public static boolean isSurname(String word) {
        return Words.STANDARD.surnames().has(Syllable.key(word));
    }

    /** Whether a person's name may follow the word: {@code ông}, {@code đ/c}, {@code TS}. */
    public static boolean isHonorific(String word) {
        return Words.STANDARD.honorifics().has(Syllable.key(word));
    }

    /** Whether a place's name may follow the word: {@code tỉnh}, {@code xã}. */
    public static boolean isPlaceKind(String word) {
        return Words.STANDARD.placeKinds().has(Syllable.key(word));
    }
}
