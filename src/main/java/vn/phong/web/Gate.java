package vn.phong.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Stands before every request: security headers, foreign pages turned back, and only known devices let through. */
final class Gate {
    /** Who may use a route. */
    enum Role implements RouteRole {
        /** Anybody in the hall. */
        ANYBODY,
        /** A device that gave the PIN; others get 401. */
        DEVICE,
        /** A page for such a device; others are sent to the login page. */
        DEVICE_PAGE
    }

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PLAIN_HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
    private static final int COOKIE_AGE_S = 7 * 24 * 3600;

    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    void headers(Context context) {
        context.header("Content-Security-Policy", contentPolicy(context.host()));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
        if (CHANGING.contains(context.method().name())) {
            checkOrigin(context);
        }
    }

    /** A page of another site may not act in the technician's name (403). */
    void checkOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !sameHost(origin, context.host())) {
            throw new Rejection(
                    403,
                    "Lệnh đến từ một trang lạ nên không được nhận; hãy mở /remote ở đúng địa chỉ của Phông.",
                    "The request comes from another site and is not taken; open /remote at Phông's own address.");
        }
    }

    /** Lets a request with its route's roles through, or turns it back. */
    void admit(Context context) {
        if (context.routeRoles().contains(Role.DEVICE)) {
            checkDevice(context);
        }
        if (context.routeRoles().contains(Role.DEVICE_PAGE) && !admits(context)) {
            context.redirect("/login?next=" + context.path(), io.javalin.http.HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
        }
    }

    void checkDevice(Context context) {
        if (!admits(context)) {
            throw new Rejection(
                    401,
                    "Thiết bị này chưa đăng nhập; hãy mở /login và nhập mã PIN.",
                    "This device is not logged in; open /login and enter the PIN.");
        }
    }

    boolean admits(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return access.admits(authorization.substring("Bearer ".length()).strip());
        }
        String cookie = context.cookie(cookieName(context));
        return cookie != null && access.admits(cookie);
    }

    void remember(Context context, String token) {
        context.cookie(new Cookie(cookieName(context), token, "/", COOKIE_AGE_S, false, true, null, SameSite.STRICT));
    }

    /** Cookies do not tell ports apart, and a rehearsal may run beside the show. */
    private static String cookieName(Context context) {
        return "phong-" + context.port();
    }

    private static boolean sameHost(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** Older phones do not count the live connection as {@code 'self'}; it is named for them. */
    private static String contentPolicy(String host) {
        String live = host != null && PLAIN_HOST.matcher(host).matches() ? " ws://" + host : "";
        return "default-src 'self'; connect-src 'self'" + live + "; img-src 'self' blob:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
