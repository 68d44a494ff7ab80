import type { FaultKind } from '../pack-fault.ts';
import { arrows, kieu, list, meant, type, type Words, yDinh } from './phrases.ts';

/** Faults of files, shapes and names: what is found before rules are looked at together. */
export const readingWords = {
  noPack: () => [
    'The folder has no pack.yaml, so it is no pack.',
    'Name the folder that holds pack.yaml, or write that file first.',
    'Thư mục không có pack.yaml nên không phải gói quy định.',
    'Nêu thư mục chứa pack.yaml, hoặc viết tệp đó trước.',
  ],
  missingFile: ({ name }) => [
    `The pack has no file ${name}.`,
    `Add ${name}, or name in pack.yaml a pack it inherits from.`,
    `Gói quy định thiếu tệp ${name}.`,
    `Thêm ${name}, hoặc ghi trong pack.yaml gói được kế thừa (inherits).`,
  ],
  unknownFile: (p) => [
    `No part of a pack is called ${p.name}.`,
    meant(p, 'Remove it, or put an example into examples/.'),
    `Gói quy định không có phần nào tên ${p.name}.`,
    yDinh(p, 'Bỏ tệp này; nếu là ví dụ thì đặt vào thư mục examples/.'),
  ],
  emptyFile: ({ name }) => [
    `The file ${name} is empty.`,
    'Write its content, or remove the file so that it is inherited.',
    `Tệp ${name} trống.`,
    'Viết nội dung, hoặc bỏ tệp để kế thừa.',
  ],
  badYaml: ({ detail }) => [
    `This is not valid YAML: ${detail}`,
    'Look at quotes, colons and indentation here and in the line above.',
    `YAML không hợp lệ: ${detail}`,
    'Xem lại dấu nháy, dấu hai chấm và thụt dòng ở đây và dòng trên.',
  ],
  tabIndent: () => [
    'A tab is used to indent.',
    'Use spaces: two for each level.',
    'Thụt dòng bằng phím Tab.',
    'Dùng dấu cách: mỗi cấp hai dấu.',
  ],
  duplicateKey: ({ key }) => [
    `The key “${key}” stands twice in the same group.`,
    'Remove one of the two, or rename it.',
    `Khóa “${key}” xuất hiện hai lần trong cùng một nhóm.`,
    'Bỏ một trong hai, hoặc đổi tên.',
  ],
  inheritsUnknown: (p) => [
    `The pack inherits from “${p.name}”, which is not in the library.`,
    meant(p, 'Put that pack beside this one, or remove inherits and add the missing files.'),
    `Gói kế thừa từ “${p.name}”, nhưng thư viện không có gói này.`,
    yDinh(p, 'Đặt gói đó bên cạnh, hoặc bỏ inherits và thêm các tệp còn thiếu.'),
  ],
  inheritsLoop: ({ chain }) => [
    `Packs inherit from each other in a circle: ${arrows(chain)}.`,
    'Let one of them stand on its own: remove its inherits.',
    `Các gói kế thừa vòng tròn: ${arrows(chain)}.`,
    'Để một gói đứng độc lập: bỏ inherits của gói đó.',
  ],
  idTaken: ({ id, where }) => [
    `The pack “${id}” exists already in ${where}.`,
    'Give this one another id in pack.yaml; name the other under replaces if it succeeds it.',
    `Gói “${id}” đã có ở ${where}.`,
    'Đặt id khác trong pack.yaml; nếu thay gói kia thì ghi vào replaces.',
  ],
  unknownKey: (p) => [
    `The key “${p.name}” is not known here.`,
    meant(
      p,
      /\s/.test(p.name)
        ? 'A text with a comma inside { } must stand in quotes.'
        : 'Remove it; docs/packs.md lists the keys.',
    ),
    `Khóa “${p.name}” không có ở chỗ này.`,
    yDinh(
      p,
      /\s/.test(p.name)
        ? 'Văn bản có dấu phẩy trong { } phải đặt trong dấu nháy.'
        : 'Bỏ khóa này; docs/packs.md liệt kê các khóa.',
    ),
  ],
  missingKey: ({ key }) => [
    `The key “${key}” is missing.`,
    `Add “${key}:” with its value.`,
    `Thiếu khóa “${key}”.`,
    `Thêm “${key}:” và giá trị.`,
  ],
  emptyValue: ({ key }) => [
    `“${key}” has no value.`,
    'Write a value after the colon, or remove the line.',
    `“${key}” không có giá trị.`,
    'Viết giá trị sau dấu hai chấm, hoặc bỏ dòng này.',
  ],
  wrongType: ({ expected, given }) => [
    `Here should be ${type(expected)}, not ${type(given)}.`,
    `Write ${type(expected)}; put text that looks like a number or true/false in quotes.`,
    `Chỗ này phải là ${kieu(expected)}, không phải ${kieu(given)}.`,
    `Viết ${kieu(expected)}; chữ trông như số hoặc true/false phải đặt trong dấu nháy.`,
  ],
  notOneOf: (p) => [
    `“${p.name}” is not one of: ${list(p.allowed)}.`,
    meant(p, 'Choose one of those.'),
    `“${p.name}” không thuộc: ${list(p.allowed)}.`,
    yDinh(p, 'Chọn một trong các giá trị đó.'),
  ],
  badIdentifier: ({ given }) => [
    `“${given}” cannot be a name.`,
    'Start with a small letter a–z; then letters, digits and single hyphens.',
    `“${given}” không dùng làm tên được.`,
    'Bắt đầu bằng chữ thường a–z; tiếp theo là chữ không dấu, số, dấu gạch nối đơn.',
  ],
  badDecimal: ({ given }) => [
    `“${given}” is not a decimal number.`,
    'Write digits with a point before the decimals, as 87.5.',
    `“${given}” không phải số thập phân.`,
    'Viết chữ số, dấu chấm trước phần thập phân, như 87.5.',
  ],
  badDate: ({ given }) => [
    `“${given}” is not a day of the calendar.`,
    'Write year-month-day, as 2026-01-31.',
    `“${given}” không phải ngày hợp lệ.`,
    'Viết năm-tháng-ngày, như 2026-01-31.',
  ],
  badVersion: ({ given }) => [
    `“${given}” is not a version.`,
    'Write three numbers, as 1.0.0.',
    `“${given}” không phải số phiên bản.`,
    'Viết ba số, như 1.0.0.',
  ],
  tooPrecise: ({ given }) => [
    `The number ${given} has more digits than can be kept exactly.`,
    `Put it in quotes: "${given}".`,
    `Số ${given} có nhiều chữ số hơn mức giữ chính xác được.`,
    `Đặt trong dấu nháy: "${given}".`,
  ],
  tooFew: ({ minimum }) => [
    `The list needs at least ${minimum}.`,
    'Add what is missing.',
    `Danh sách cần ít nhất ${minimum}.`,
    'Thêm phần còn thiếu.',
  ],
  tooMany: ({ maximum }) => [
    `The list takes at most ${maximum}.`,
    'Remove what is too much.',
    `Danh sách chỉ nhận nhiều nhất ${maximum}.`,
    'Bỏ bớt phần thừa.',
  ],
  tooSmall: ({ minimum, given }) => [
    `${given} is too small.`,
    `Write ${minimum} or more.`,
    `${given} quá nhỏ.`,
    `Viết từ ${minimum} trở lên.`,
  ],
  tooLarge: ({ maximum, given }) => [
    `${given} is too large.`,
    `Write ${maximum} or less.`,
    `${given} quá lớn.`,
    `Viết từ ${maximum} trở xuống.`,
  ],
  emptyText: () => ['The text is empty.', 'Write it.', 'Văn bản trống.', 'Viết nội dung.'],
  unknownMeasure: ({ keys, allowed }) => [
    `No measure is made of ${list(keys) || 'nothing'}.`,
    `Begin with one of: ${list(allowed)}.`,
    `Không có phép đo nào gồm ${list(keys) || 'chỗ trống'}.`,
    `Bắt đầu bằng một trong: ${list(allowed)}.`,
  ],
  unknownCondition: ({ keys, allowed }) => [
    `No condition is made of ${list(keys) || 'nothing'}.`,
    `Begin with one of: ${list(allowed)}.`,
    `Không có điều kiện nào gồm ${list(keys) || 'chỗ trống'}.`,
    `Bắt đầu bằng một trong: ${list(allowed)}.`,
  ],
  operationCount: ({ found, allowed }) =>
    found.length === 0
      ? [
          'The node does not say how its value comes about.',
          `Add one of: ${list(allowed)}.`,
          'Nút không nói giá trị được tính thế nào.',
          `Thêm một trong: ${list(allowed)}.`,
        ]
      : [
          `The node has several operations: ${list(found)}.`,
          'Keep one; make the other a node of its own.',
          `Nút có nhiều phép tính: ${list(found)}.`,
          'Giữ một phép; phép còn lại thành một nút riêng.',
        ],
  noComparison: ({ allowed }) => [
    'The condition compares with nothing.',
    `Add one of: ${list(allowed)}; for a level notBelow or notAbove.`,
    'Điều kiện chưa so sánh với gì.',
    `Thêm một trong: ${list(allowed)}; với mức thì notBelow hoặc notAbove.`,
  ],
  unknownFact: (p) => [
    `There is no fact “${p.name}”.`,
    meant(p, 'Declare it under facts in scoring.yaml.'),
    `Không có dữ kiện “${p.name}”.`,
    yDinh(p, 'Khai báo trong facts của scoring.yaml.'),
  ],
  unknownNode: (p) => [
    `There is no node “${p.name}” in the scoring trees.`,
    meant(p, 'Name a node of scoring.yaml.'),
    `Cây tính điểm không có nút “${p.name}”.`,
    yDinh(p, 'Dùng tên một nút trong scoring.yaml.'),
  ],
  unknownLevel: (p) => [
    `There is no level “${p.name}”.`,
    meant(p, 'Name one of the levels of rating.yaml.'),
    `Không có mức “${p.name}”.`,
    yDinh(p, 'Dùng một mức trong levels của rating.yaml.'),
  ],
  unknownOption: (p) => [
    `“${p.name}” is not an option of the fact “${p.fact}”.`,
    meant(p, 'Name one of its options, or add this one.'),
    `“${p.name}” không phải lựa chọn của dữ kiện “${p.fact}”.`,
    yDinh(p, 'Dùng một lựa chọn đã có, hoặc thêm lựa chọn này.'),
  ],
  unknownDocument: (p) => [
    `The document “${p.name}” is not listed.`,
    meant(p, 'List it under documents in pack.yaml.'),
    `Văn bản “${p.name}” chưa được liệt kê.`,
    yDinh(p, 'Liệt kê trong documents của pack.yaml.'),
  ],
  unknownCouncil: (p) => [
    `There is no council “${p.name}”.`,
    meant(p, 'List it under councils in groups.yaml.'),
    `Không có hội đồng “${p.name}”.`,
    yDinh(p, 'Liệt kê trong councils của groups.yaml.'),
  ],
  unknownRule: (p) => [
    `There is no such rule: “${p.name}”.`,
    meant(p, 'Name a rule of rating.yaml.'),
    `Không có quy tắc “${p.name}”.`,
    yDinh(p, 'Dùng tên một quy tắc trong rating.yaml.'),
  ],
  duplicateId: ({ id }) => [
    `The id “${id}” is used before.`,
    'Give this one another id.',
    `Tên “${id}” đã dùng ở trên.`,
    'Đặt tên khác.',
  ],
  wrongFactType: ({ fact, type: given, expected }) => [
    `The fact “${fact}” is of type ${given}; here a fact of type ${expected.join(' or ')} is needed.`,
    'Use another fact, or another measure or comparison that fits its type.',
    `Dữ kiện “${fact}” có kiểu ${given}; chỗ này cần kiểu ${expected.join(' hoặc ')}.`,
    'Dùng dữ kiện khác, hoặc phép đo, phép so sánh hợp với kiểu đó.',
  ],
  wrongOrigin: ({ from, type: given, expected }) => [
    `from: ${from} answers a fact of type ${expected}, not ${given}.`,
    `Change the type to ${expected}, or remove from so that people answer.`,
    `from: ${from} trả lời dữ kiện kiểu ${expected}, không phải ${given}.`,
    `Đổi kiểu thành ${expected}, hoặc bỏ from để người dùng trả lời.`,
  ],
  unknownOriginField: (p) => [
    `from: ${p.from} knows no field “${p.name}”.`,
    meant(p, 'Remove the field; docs/packs.md lists those the system fills in.'),
    `from: ${p.from} không có trường “${p.name}”.`,
    yDinh(p, 'Bỏ trường này; docs/packs.md liệt kê các trường hệ thống tự điền.'),
  ],
  nodeInRows: ({ name, each }) => [
    `The node “${name}” has a value for each row of “${each}”, not one value.`,
    `Name “${each}” itself, or a node outside it.`,
    `Nút “${name}” có giá trị cho từng dòng của “${each}”, không phải một giá trị.`,
    `Dùng chính “${each}”, hoặc một nút ở ngoài.`,
  ],
  nodeLoop: ({ chain }) => [
    `Nodes wait for each other in a circle: ${arrows(chain)}.`,
    'Take one reference out of the circle.',
    `Các nút chờ nhau theo vòng tròn: ${arrows(chain)}.`,
    'Bỏ một tham chiếu trong vòng.',
  ],
} satisfies Partial<Words<FaultKind>>;
