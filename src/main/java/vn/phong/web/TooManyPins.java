package vn.phong.web;

/** Too many wrong PINs: everybody who types one waits. */
final class TooManyPins extends Rejection {
    private final int waitS;

    TooManyPins(int waitS) {
        super(
                429,
                "Đã nhập sai quá nhiều lần; hãy đợi " + waitS + " giây rồi nhập lại, hoặc quét mã QR.",
                "Too many wrong tries; wait " + waitS + " seconds, then try again, or scan the QR code.");
        this.waitS = waitS;
    }

    int waitS() {
        return waitS;
    }
}
