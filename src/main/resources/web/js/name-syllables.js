// @ts-check
/**
 * The syllables that Vietnamese names are made of, the commonest first of those that are the same without diacritics.
 * Kinh names; a syllable that is not here is offered as it was typed.
 */

/** What a name begins with. */
export const SURNAMES = `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Lâm Mai Trương Đào Tô Vương Cao
Hà Lương Phùng Châu Tạ Thái Triệu Tăng Kiều Quách Lưu La Nông Lò Hứa Văn Tống Chu Lại Thạch Khổng Mạc Nghiêm Doãn Bế Giáp Ninh Cù Diệp Tôn Viên
Sầm Giàng Vàng Sùng Vi Lục Hầu Kim Đàm Phí Ông Âu Thân Đồng Bạch Thiều Quan Đậu Chử Từ Trà Ma Bàn Hờ`;

/** What follows: middle names and given names. */
export const GIVEN = `Thị Văn An Anh Ân Ánh Ảnh Ái Bá Bách Bạch Bằng Băng Bảo Bắc Bích Biên Bình Bính Bội Bửu Ba Bé Bốn Bường
Ca Cẩm Cảnh Cao Cát Cần Cầu Chánh Châu Chấn Chất Chi Chí Chiến Chiêu Chinh Chính Chung Chương Chu Chức Chúc Công Cúc Cung Cương Cường Cử Cự
Danh Dân Dần Diễm Diên Diễn Diện Diệp Diệu Dinh Doanh Doãn Du Dục Dung Dũng Dụng Duy Duyên Duyệt Dư Dự Dương Dưỡng Dịu
Đa Đại Đan Đản Đài Đạo Đào Đạt Đằng Đăng Đắc Đệ Đích Điểm Điền Điệp Điều Đình Định Đĩnh Đoan Đoàn Đô Độ Đông Đồng Đức Đường Đương Được Đính
Gia Giác Giang Giáp Giao Giàu Giới Hạ Hà Hải Hai Hào Hảo Hạo Hạnh Hạng Hân Hậu Hằng Hiên Hiến Hiền Hiển Hiệp Hiếu Hiệu Hinh
Hoa Hòa Hóa Hoài Hoan Hoàn Hoàng Hoạt Hoạch Hồ Hồi Hội Hồng Hợi Hợp Huân Huấn Huế Huệ Huy Huyên Huyền Huỳnh Hùng Hưng Hương Hường Hướng Hưởng Hữu Hành Hiêng
Ích Kha Khả Khá Khái Khải Khanh Khánh Khang Khắc Khiêm Khiết Khoa Khoan Khôi Khởi Khuê Khương Khuyên Kiên Kiệt Kiều Kim Kính Kỳ Kỷ Kiếm
Lạc Lai Lam Lâm Lan Lành Lân Lập Lệ Lễ Liêm Liên Liễu Linh Lĩnh Loan Long Lộc Lợi Luân Luận Luyến Lụa Lực Lựu Lương Lượng Lưu Ly Lý Lục Luyện Lịch Lượm
Mai Mẫn Mạnh Mão Mậu Mến Minh Mơ Mùi Muội Mười Mừng Mỹ My Mộng Miên
Nam Năm Năng Nga Ngà Ngân Nghị Nghi Nghĩa Nghiệp Nghiêm Ngoan Ngọc Ngọ Nguyên Nguyện Nguyệt Nguyễn Ngữ Nhạn Nhã Nhàn Nhâm Nhân Nhẫn Nhất Nhật Nhi Nhiên Nhị Nhu Nhung Nhuận Như Nhựt Nhơn Ninh Nở Nữ Nương Nhài Nghệ
Oanh Phát Phán Phan Phấn Phi Phong Phòng Phú Phúc Phục Phụng Phương Phượng Phước Pha Phái Phận
Quang Quảng Quân Quận Quế Quốc Quý Quyên Quyền Quyết Quyến Quyển Quỳnh Quỳ
Sa San Sang Sáng Sâm Sao Sáu Sen Siêng Sinh Song Soạn Sơn Sử Sự Sương Sửu Sỹ Sĩ Suốt Sắc
Tài Tám Tam Tâm Tấm Tân Tấn Tần Tất Tây Tập Tế Thạch Thái Thanh Thành Thạnh Thánh Thao Thảo Thạo Thăng Thắng Thắm Thân Thật Thập Thể Thế Thêm Thi Thiên Thiện Thiết Thiệp Thiệu Thìn Thịnh Tho Thọ Thơ Thoa Thoại Thông Thống Thới Thời Thơm Thơi
Thu Thụ Thuấn Thuận Thuần Thuật Thúc Thục Thủy Thúy Thùy Thụy Thư Thứ Thương Thường Thưởng Thượng Thức Thực Tiên Tiến Tiền Tiếp Tiệp Tín Tỉnh Tình Tính Tịnh Toàn Toán Toản Tòng Tố Tô Tôn Tồn Tới Trà Trang Tráng Trâm Trân Trầm Tri Trí Trị Trinh Trình Trịnh Trọng Trúc Trung Trường Trương Trực Trụ
Tú Tư Từ Tứ Tự Tuân Tuấn Tuất Tuệ Tùng Tuyên Tuyền Tuyển Tuyến Tuyết Tường Tượng Tưởng Tước Tý Tỵ Tỷ Tuế
Uyên Út Uy Uyển Vang Vàng Vân Vấn Vận Vi Vị Viên Viễn Việt Vinh Vĩnh Vọng Vũ Võ Vương Vượng Vy Vỹ Vĩ Viết Vui Vịnh
Xuân Xuyến Xuyên Ý Yên Yến`;
