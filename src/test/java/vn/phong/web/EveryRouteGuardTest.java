package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every route there is, also for one that is added tomorrow. */
class EveryRouteGuardTest {
    /** All that a stranger is let into: the wall, the way to the PIN, and what these pages are made of. */
    private static final Set<String> OPEN = Set.of(
            "GET /login",
            "POST /api/v1/session",
            "GET /wall/{name}",
            "GET /api/v1/pictures/{file}",
            "GET /css/<file>",
            "GET /icons/<file>",
            "GET /js/<file>",
            "GET /manifest.webmanifest",
            "GET /favicon.ico");

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|\\son[a-z]+=|<style|\\sstyle=|javascript:");

    private static Hall hall;
    private static List<String> routes;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
        routes = hall.server().routes();
        assertTrue(routes.size() > 80, routes.size() + " routes");
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    private static int asked(Caller caller, String route, String... headers) throws Exception {
        return answer(caller, route, headers).status();
    }

    private static Caller.Answer answer(Caller caller, String route, String... headers) throws Exception {
        String path = route.substring(route.indexOf(' ') + 1).replaceAll("[{<][a-z]+[}>]", "khong-co");
        String method = route.substring(0, route.indexOf(' '));
        String body = method.equals("GET") ? "" : "{}";
        return caller.send(method, path, body, headers);
    }

    @Test
    void a_stranger_is_turned_back_by_every_route_but_the_walls() throws Exception {
        Set<String> answered = new TreeSet<>();
        for (String route : routes) {
            Caller.Answer answer = answer(Caller.stranger(hall), route);
            boolean toLogin =
                    answer.status() == 303 && answer.header("Location").startsWith("/login");
            if (answer.status() != 401 && !toLogin) {
                answered.add(route);
            }
        }
        assertEquals(new TreeSet<>(OPEN), answered);
    }

    @Test
    void nothing_is_changed_for_a_page_of_another_site() throws Exception {
        Caller technician = Caller.device(hall);
        long before = hall.playout().show().state().revision();
        Set<String> taken = new TreeSet<>();
        for (String route : routes) {
            if (CHANGING.contains(route.substring(0, route.indexOf(' ')))
                    && asked(technician, route, "Origin", "http://evil.example") != 403) {
                taken.add(route);
            }
        }
        assertEquals(Set.of(), taken);
        assertEquals(before, hall.playout().show().state().revision());
    }

    @Test
    void no_page_holds_a_script_or_style_of_its_own_and_every_one_forbids_them() throws Exception {
        Caller technician = Caller.device(hall);
        Set<String> pages = new TreeSet<>();
        for (String route : routes) {
            if (!route.startsWith("GET /") || route.contains("/api/") || route.endsWith(">")) {
                continue;
            }
            Caller.Answer answer = answer(technician, route.replace("/wall/{name}", "/wall/main"));
            if (answer.header("Content-Type").startsWith("text/html")) {
                pages.add(route);
                String policy = answer.header("Content-Security-Policy");
                assertTrue(policy.startsWith("default-src 'self'"), route + ": " + policy);
                assertTrue(!policy.contains("unsafe"), route + ": " + policy);
                assertTrue(!INLINE.matcher(answer.text()).find(), route);
            }
        }
        assertTrue(pages.size() > 15, pages.toString());
    }
}
