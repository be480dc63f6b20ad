package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device is called before anybody named it. */
class DeviceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Điện thoại Android,'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/126.0.0.0 Mobile Safari/537.36'",
        "Máy tính bảng Android,'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/126.0.0.0 Safari/537.36'",
        "Điện thoại iPhone,'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
                + " Gecko) Version/17.5 Mobile/15E148 Safari/604.1'",
        "Máy tính bảng iPad,'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                + " Version/12.1.2 Mobile/15E148 Safari/604.1'",
        "Máy tính Windows,'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/126.0.0.0 Safari/537.36'",
        "Máy tính Mac,'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                + " Version/17.5 Safari/605.1.15'",
        "Máy tính Chromebook,'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/126.0.0.0 Safari/537.36'",
        "Máy tính Linux,'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'",
        "Chương trình,curl/8.5.0"
    })
    void a_device_is_called_by_what_it_is(String name, String agent) {
        assertEquals(name, DeviceNames.of(agent));
    }

    @Test
    void what_says_nothing_of_itself_is_a_program() {
        assertEquals("Chương trình", DeviceNames.of(null));
    }
}
