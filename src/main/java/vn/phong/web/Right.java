package vn.phong.web;

import io.javalin.security.RouteRole;

/** What a route asks of whoever uses it; each route names one, and {@link Role} says who has it. */
enum Right implements RouteRole {
    /** Anybody in the hall. */
    ANYBODY,
    /** To see what hangs on the wall anyway: anybody, unless the wall's page was given a PIN. */
    WALL,
    /** To see the show and all that belongs to it. */
    WATCH,
    /** To press: what the hall sees changes, the plan does not. */
    RUN,
    /** To prepare events beside the show: import, edit, submit. */
    PREPARE,
    /** To change what the plan of the show says. */
    EDIT,
    /** To approve what was prepared. */
    APPROVE,
    /** To change walls, fonts, PINs and other people's devices. */
    MANAGE
}
