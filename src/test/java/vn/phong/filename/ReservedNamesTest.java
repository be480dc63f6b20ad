package vn.phong.filename;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"con", "CON.png", "Nul.tar.svg", "aux", "prn.json", "COM1.jpg", "com0", "lpt9.png", "LPT².png"})
    void a_device_of_windows_is_no_name_of_a_file(String name) {
        assertTrue(ReservedNames.has(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cong.png", "_CON.png", "con-dau.png", "com.png", "com10.png", "anh.con", "null.svg"})
    void what_only_looks_like_one_may_be(String name) {
        assertFalse(ReservedNames.has(name));
    }
}
