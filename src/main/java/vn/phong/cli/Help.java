package vn.phong.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Prints what there is: {@code help}, or of one subcommand {@code help serve}. */
final class Help implements Command {
    private static final String TEXT = """
        Phông: từ kế hoạch hội nghị đến màn LED. (From the conference plan to the LED wall.)

          ./run.sh                       mở hội nghị mẫu trên màn mẫu (opens the sample event on the sample wall)
          ./run.sh serve    [--event event.json] [--wall MÀN] [--port 7700] [--data DIR] [--host 0.0.0.0]
                            MÀN (a wall): wall.json, 1024x640@4.0 (điểm ảnh @ mm; pixels @ mm pitch),
                            6x3m@3.91 (mét @ mm; metres), '16x20*64x32@4.0' (cột x hàng * điểm mỗi tấm;
                            columns x rows * pixels of a module)
                            [--osc 7701] [--osc-out HOST:PORT] [--get-aliases] [--no-name]
                            điều khiển từ ngoài, không tự lên mạng bằng tên phong.local
                            (control from outside; do not answer to phong.local)
                            [--https 7743] [--certificate hall.p12]   thêm https; mật khẩu trong hall.p12.password
                            (https as well; its password in hall.p12.password; without one Phông makes its own)
          ./run.sh import   ke-hoach.docx [khen-thuong.xlsx xep-hang.csv …] -o event.json [--report report.json]
                            [--into event.json] [--replace]   gộp vào sự kiện đã có (merges into an event)
          ./run.sh import   --sample awards.xlsx|ranking.xlsx     tệp mẫu (a list to begin with)
          ./run.sh render   event.json --wall 1344x832@3.0 [--format png|svg] [--data DIR] -o out/
          ./run.sh check    event.json --wall 1344x832@3.0 [--seats 25] [--json] [--data DIR]
                                         kiểm tra trước giờ (what to mend before the show)
          ./run.sh proof    event.json --wall 1344x832@3.0 [--data DIR] -o maket.pdf
                                         maket để ký: mỗi hình một trang (the layout proof to sign, a page a picture)
          ./run.sh agenda   event.json [--rankings] -o chuong-trinh.docx|.xlsx
                                         chương trình in cho Word, Excel (the programme for Word or Excel)
          ./run.sh pack     event.json [--data DIR] -o show.zip
          ./run.sh unpack   show.zip [--data DIR]
                                         cả sự kiện trong một tệp (the whole show in one file, out and in)
          ./run.sh layouts  [--wall 1344x832@3.0] [--theme navy] [-o out/] [--data DIR]
                                         mọi bố cục, thử trên mọi khổ màn (every layout, tried on every shape)
          ./run.sh wall     MÀN [--data DIR]
                                         màn bằng lời: cỡ, gói, cổng, cảnh báo (a wall in words, with warnings)
          ./run.sh simulate --profile generic/ddp --size 1344x832 [--port 4048] [--universe 1] [--channel 0]
                            [--interface eth1] [--data DIR]   phần nghìn gói (thousandths of the packets):
                            [--lose 5] [--corrupt 5] [--reorder 5] [--close 1] [--delay MS] [--seed 1]
          ./run.sh simulate --profile novastar/vx1000 [--port 5200] [--password P] [--delay MS]
                            [--fault silent|half|checksum|reset|one-client]
                                         bộ xử lý ảo (a virtual processor)
          ./run.sh control  --wall my-wall.json status|brightness 60|black|freeze|normal|test 3|input 2|preset 1
                            [--data DIR]
          ./run.sh profiles [--data DIR] các loại thiết bị (the kinds of devices, checked)
          ./run.sh screen                liệt kê các màn của máy này (lists this machine's displays)
          ./run.sh screen   --display HDMI-1 [--server http://192.168.1.10:7700] [--x 0] [--y 0]
                            [--fit one-to-one|whole]
          ./run.sh test [--long]         chạy mọi phép thử (runs every test)
          ./run.sh bench [PHẦN …]        đo tốc độ, tất cả hoặc từng phần (measures all, or the PARTS named)
          ./run.sh soak [--minutes 10] [--devices 20] [--pace 1000] [--wall MÀN] [--seed 1]
                                         chạy dài, in bảng bộ nhớ, luồng, tệp mở (runs long, prints what grows)
        """;

    private static final Pattern START = Pattern.compile("(?m)^(?=  \\./run\\.sh )");

    @Override
    public int run(List<String> words) {
        List<String> asked = START.splitAsStream(TEXT)
                .filter(part -> !words.isEmpty() && part.startsWith("  ./run.sh " + words.get(0) + " "))
                .toList();
        System.out.print(asked.isEmpty() ? TEXT : String.join("", asked));
        return 0;
    }
}
