package vn.phong.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before every request: security headers, foreign pages turned back, and only devices with the right let
 * through.
 */
final class Gate {
    private static final Pattern EVENT_NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PLAIN_HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
    private static final String API = "/api/";
    private static final int COOKIE_AGE_S = 7 * 24 * 3600;

    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    void headers(Context context) {
        context.header("Content-Security-Policy", contentPolicy(context));
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
        if (origin != null && !isOwn(origin, context)) {
            throw new Rejection(
                    403,
                    "Lệnh đến từ một trang lạ nên không được nhận; hãy mở /remote ở đúng địa chỉ của Phông.",
                    "The request comes from another site and is not taken; open /remote at Phông's own address.");
        }
    }

    /** Lets a request through when its device has the right its route names, or turns it back. */
    void admit(Context context) {
        for (RouteRole named : context.routeRoles()) {
            Right right = (Right) named;
            if (context.path().startsWith(API)) {
                check(context, right);
            } else if (!may(context, right)) {
                leadToLogin(context);
            }
        }
    }

    /** Turns back whoever is not known (401) or lacks the right (403). */
    void check(Context context, Right right) {
        if (may(context, right)) {
            return;
        }
        throw lacking(device(context).orElseThrow(Gate::stranger).role());
    }

    /** Turns back a device that is not known any more (401) or lacks the right (403). */
    Device check(String id, Right right) {
        Device device = access.devices().find(id).orElseThrow(Gate::stranger);
        if (!device.role().may(right)) {
            throw lacking(device.role());
        }
        return device;
    }

    private static Rejection stranger() {
        return new Rejection(
                401,
                "Thiết bị này chưa đăng nhập; hãy mở /login và nhập mã PIN.",
                "This device is not logged in; open /login and enter the PIN.");
    }

    private static Rejection lacking(Role role) {
        return new Rejection(
                403,
                "Thiết bị này vào với vai \"" + role.words().vi()
                        + "\" nên không làm được việc này; hãy nhờ kỹ thuật viên, hoặc đăng nhập lại bằng mã PIN khác ở"
                        + " /login.",
                "This device was let in as \"" + role.words().en()
                        + "\" and may not do this; ask the technician, or enter another PIN at /login.");
    }

    private boolean may(Context context, Right right) {
        return right == Right.ANYBODY
                || right == Right.WALL && access.wallIsOpen()
                || device(context).filter(known -> known.role().may(right)).isPresent();
    }

    /**
     * Whether pictures may be told and given that are not on the wall yet: to devices that were let in, and to pages on
     * this very computer, whose display is to show the next picture without fetching it first.
     */
    boolean looksAhead(Context context) {
        return context.req().getRemoteAddr().equals(context.req().getLocalAddr())
                || device(context).isPresent();
    }

    private void leadToLogin(Context context) {
        String more = device(context).isPresent() ? "&other-role=1" : "";
        String event = context.queryParam("event");
        boolean about = event != null && EVENT_NAME.matcher(event).matches();
        String next = context.path() + (about ? "%3Fevent%3D" + event : "");
        context.redirect("/login?next=" + next + more, HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /** The device whose request was let through; only for routes whose right needs one. */
    Device admitted(Context context) {
        return device(context).orElseThrow(Gate::stranger);
    }

    /** The device a request comes from, by its token. */
    Optional<Device> device(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return access.devices()
                    .of(authorization.substring("Bearer ".length()).strip());
        }
        return Optional.ofNullable(context.cookie(cookieName(context))).flatMap(access.devices()::of);
    }

    void remember(Context context, String token) {
        context.cookie(new Cookie(
                cookieName(context), token, "/", COOKIE_AGE_S, isSecure(context), true, null, SameSite.STRICT));
    }

    /** Cookies do not tell ports apart, and a rehearsal may run beside the show. */
    private static String cookieName(Context context) {
        return "phong-" + context.port();
    }

    private static boolean isSecure(Context context) {
        return context.scheme().equals("https");
    }

    /** Over https a page that came unprotected is a foreign one, even of the same host. */
    private static boolean isOwn(String origin, Context context) {
        return sameHost(origin, context.host()) && (!isSecure(context) || origin.startsWith("https://"));
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
    static String contentPolicy(Context context) {
        String host = context.host();
        String scheme = isSecure(context) ? " wss://" : " ws://";
        String live = host != null && PLAIN_HOST.matcher(host).matches() ? scheme + host : "";
        return "default-src 'self'; connect-src 'self'" + live + "; img-src 'self' blob:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
