import { words } from '../language.tsx';

/** The frame of the guides. */
export const helpWords = words(
  {
    title: 'Hướng dẫn',
    roles: 'Vai trò',
    print: 'In hướng dẫn',
    rehearsal: 'Tập dượt',
    rehearsalHere:
      'Bạn đang ở tỉnh tập dượt. Cứ thử mọi việc: dữ liệu là giả, quản trị làm lại từ đầu được bằng một lệnh.',
    rehearsalElsewhere:
      'Muốn thử trước khi làm thật, hãy nhờ quản trị mở tỉnh tập dượt: cùng chương trình, dữ liệu giả, làm lại từ đầu được bất cứ lúc nào.',
  },
  {
    title: 'Guides',
    roles: 'Role',
    print: 'Print the guide',
    rehearsal: 'Rehearsal',
    rehearsalHere:
      'You are in the rehearsal province. Try anything: the data is made up and begun anew by one command.',
    rehearsalElsewhere:
      'To try before doing it for real, ask your administrator for the rehearsal province: the same program with made-up data, begun anew at any time.',
  },
);
