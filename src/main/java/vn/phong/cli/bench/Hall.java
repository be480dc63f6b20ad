package vn.phong.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import vn.phong.Wiring;
import vn.phong.cli.ScratchFolder;
import vn.phong.profile.WallPlan;

/** A running show for a measurement, with its pages; everything it kept is removed when it closes. */
final class Hall implements AutoCloseable {
    private final ScratchFolder data;
    private final Wiring wiring;
    private final List<WebSocket> pages = new ArrayList<>();
    private final Remote remote;

    Hall(WallPlan wall, Optional<Path> event) throws IOException, InterruptedException {
        this.data = ScratchFolder.made();
        this.wiring = Wiring.lit(wall, data.path());
        wiring.open(event, "127.0.0.1", 0);
        this.remote = new Remote(wiring.port(), wiring.keys().pin());
    }

    Wiring wiring() {
        return wiring;
    }

    Remote remote() {
        return remote;
    }

    /** Opens a page's socket; every message calls back. */
    void openPage(String kind, Runnable message) {
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                if (!text.toString().startsWith("{\"tag\":\"beat\"")) {
                    message.run();
                }
                socket.request(1);
                return null;
            }
        };
        URI address = URI.create("ws://127.0.0.1:" + wiring.port() + "/api/v1/live?page=" + kind);
        pages.add(remote.client()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + remote.token())
                .buildAsync(address, listener)
                .join());
    }

    @Override
    public void close() throws IOException {
        pages.forEach(WebSocket::abort);
        wiring.close();
        data.close();
    }
}
