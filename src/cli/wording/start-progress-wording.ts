import type { StartStep } from '#database/start-progress.ts';
import type { ConsoleLanguage } from '#cli/console-language.ts';

/** One line for each step of a start. */
export const startProgressWording: Record<ConsoleLanguage, Record<StartStep, string>> = {
  en: {
    'creating-database': 'Creating the database (first start) …',
    'moving-database':
      'Moving the database to /var/lib/dotpha, where an account other than root can reach it …',
    'stopping-leftover-server': 'Stopping the database server left over from a run that was killed …',
    'starting-database': 'Starting the database …',
    migrating: 'Bringing the database up to date …',
    'building-web': 'Building the screens …',
    'filling-demo': 'Filling in a made-up province …',
    stopping: 'Stopping …',
  },
  vi: {
    'creating-database': 'Đang tạo cơ sở dữ liệu (lần chạy đầu) …',
    'moving-database':
      'Đang chuyển cơ sở dữ liệu sang /var/lib/dotpha để tài khoản không phải root truy cập được …',
    'stopping-leftover-server': 'Đang dừng máy chủ cơ sở dữ liệu còn sót lại từ lần chạy bị ngắt …',
    'starting-database': 'Đang khởi động cơ sở dữ liệu …',
    migrating: 'Đang cập nhật cơ sở dữ liệu …',
    'building-web': 'Đang dựng giao diện …',
    'filling-demo': 'Đang nạp tỉnh giả định …',
    stopping: 'Đang dừng …',
  },
};
