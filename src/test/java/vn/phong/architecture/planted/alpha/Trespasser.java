package vn.phong.architecture.planted.alpha;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import vn.phong.architecture.planted.beta.Ground;

/** Uses a package and a library that its arrow does not allow, in a field and in a lambda. */
final class Trespasser {
    private final Ground ground = new Ground();

    Object library() {
        Supplier<Object> inside = () -> Page.class;
        return ground.equals(inside.get());
    }
}
