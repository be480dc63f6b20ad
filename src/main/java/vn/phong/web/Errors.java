package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Message;
import vn.phong.playout.DrawingHung;

/** What is answered when an answer fails: a status, and a sentence with the next step. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Message TOO_SLOW = new Message(
            "Hình vẽ chưa kịp vì máy đang bận; hãy đợi vài giây rồi tải lại trang.",
            "The picture was not drawn in time, as the computer is busy; wait a few seconds, then reload the page.");

    private Errors() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(TooManyPins.class, (tooMany, context) -> {
            context.header("Retry-After", String.valueOf(tooMany.waitS()));
            turnBack(context, tooMany.status(), tooMany.words());
        });
        routes.exception(
                Rejection.class, (rejection, context) -> turnBack(context, rejection.status(), rejection.words()));
        routes.exception(
                HttpResponseException.class,
                (known, context) -> turnBack(context, known.getStatus(), Statuses.words(known.getStatus())));
        routes.exception(DrawingHung.class, (hung, context) -> turnBack(context, 503, TOO_SLOW));
        routes.exception(Exception.class, Errors::broken);
    }

    /**
     * Never throws, because Javalin answers what is thrown here by calling it again: when the request is gone, such as
     * of a server that stops, that would be without an end.
     */
    private static void broken(Exception broken, Context context) {
        try {
            LOG.error("{} {} failed.", context.method(), context.path(), broken);
            turnBack(context, 500, Statuses.words(500));
        } catch (RuntimeException gone) {
            LOG.debug("A request was gone before its answer: {}.", gone.toString(), broken);
        }
    }

    private static void turnBack(Context context, int status, Message words) {
        ShowRoutes.answer(context, status, Json.error(words));
    }
}
