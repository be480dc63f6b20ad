package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.phong.message.Message;

/** Reads a request's body, and no more of it than can be needed. */
final class Bodies {
    /** Bytes of a command's body, and of a message over the live connection, at most. */
    static final int SIZE_MAX = 64 * 1024;

    private static final int BLOCK_SIZE = 16 * 1024;

    private Bodies() {}

    /** The body as a JSON object; too long (413) or not JSON (400) is turned back. */
    static ObjectNode json(Context context) {
        return Json.read(bytes(context, SIZE_MAX, Statuses.words(413)));
    }

    /** The whole body; a longer one is turned back (413) with these words, unread. */
    static byte[] bytes(Context context, int sizeMax, Message tooLarge) {
        if (declaredSize(context) > sizeMax) {
            throw tooLarge(context, tooLarge);
        }
        try (InputStream body = context.bodyInputStream()) {
            byte[] bytes = body.readNBytes(sizeMax + 1);
            if (bytes.length > sizeMax) {
                throw tooLarge(context, tooLarge);
            }
            return bytes;
        } catch (IOException e) {
            throw new Rejection(
                    400,
                    "Nội dung gửi lên bị đứt giữa chừng; hãy gửi lại.",
                    "The body broke off half way; send it again.");
        }
    }

    /** The whole body into a file, held nowhere else; a longer one is turned back (413) with these words. */
    static void file(Context context, Path file, long sizeMax, Message tooLarge) throws IOException {
        if (declaredSize(context) > sizeMax) {
            throw tooLarge(context, tooLarge);
        }
        byte[] block = new byte[BLOCK_SIZE];
        long size = 0;
        try (InputStream body = context.bodyInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                size += read;
                if (size > sizeMax) {
                    throw tooLarge(context, tooLarge);
                }
                out.write(block, 0, read);
            }
        }
    }

    private static long declaredSize(Context context) {
        String length = context.header("Content-Length");
        return length == null ? 0 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private static Rejection tooLarge(Context context, Message words) {
        context.header("Connection", "close");
        return new Rejection(413, words);
    }
}
