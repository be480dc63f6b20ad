package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Message;

class LegibilityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "43 | 3 | Đọc rõ đến 36 m; thoải mái đến 15 m",
                "33 | 4 | Đọc rõ đến 37 m; thoải mái đến 15 m",
                "67 | 3 | Đọc rõ đến 57 m; thoải mái đến 23 m",
                "16 | 3 | Đọc rõ đến 13 m; thoải mái đến 5,6 m",
                "35 | 1 | Đọc rõ đến 10 m; thoải mái đến 4,1 m",
                "34.9 | 1 | Đọc rõ đến 9,9 m; thoải mái đến 4,1 m",
                "8.5 | 1 | Đọc rõ đến 2,4 m; thoải mái đến 1,0 m"
            })
    void distances_are_rounded_down_to_metres_and_to_tenths_below_ten(double capPx, double pitchMm, String vi) {
        assertEquals(vi, Legibility.of(capPx, pitchMm).words().vi());
    }

    @Test
    void english_has_the_point() {
        assertEquals(
                new Message("Đọc rõ đến 13 m; thoải mái đến 5,6 m", "Legible to 13 m; comfortable to 5.6 m"),
                Legibility.of(16, 3).words());
    }

    @Test
    void a_back_row_at_25_metres_wants_capitals_of_88_millimetres() {
        assertEquals(25.0, Legibility.of(87.5, 1).legibleM());
        assertEquals(25.0, Legibility.of(212.5, 1).comfortableM());
    }
}
