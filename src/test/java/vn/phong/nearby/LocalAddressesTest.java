package vn.phong.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a server answers at, by what it is bound to. */
class LocalAddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
    void a_server_of_this_machine_alone_is_reached_by_no_other(String host) {
        assertEquals(List.of(), LocalAddresses.reaching(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void a_server_of_all_networks_is_reached_in_each_and_here(String host) {
        assertEquals(LocalAddresses.lan(), LocalAddresses.reaching(host));
        assertEquals("localhost", LocalAddresses.here(host));
    }

    @Test
    void a_server_of_one_network_is_reached_there_only_from_here_too() {
        assertEquals(List.of("192.0.2.7"), LocalAddresses.reaching("192.0.2.7"));
        assertEquals("192.0.2.7", LocalAddresses.here("192.0.2.7"));
        assertEquals(List.of("[2001:db8::7]"), LocalAddresses.reaching("2001:db8::7"));
    }

    @Test
    void loopback_has_a_name_and_its_other_addresses_have_none() {
        assertEquals("localhost", LocalAddresses.here("127.0.0.1"));
        assertEquals("127.0.0.2", LocalAddresses.here("127.0.0.2"));
        assertEquals("[::1]", LocalAddresses.here("::1"));
    }
}
