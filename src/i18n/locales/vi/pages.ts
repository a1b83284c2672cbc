import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Xem lại và ký',
    signUpTitle: 'Xem lại và đăng ký',
    formHint: 'Không có gì được gửi trước khi bạn nhấn nút ở cuối trang này.',
    honeypot: 'Hãy để trống ô này',
    tooLong: {
      given: 'Hãy viết tên của bạn trong tối đa 100 chữ cái',
      family: 'Hãy viết họ của bạn trong tối đa 100 chữ cái',
      comment: 'Hãy viết tối đa 1.000 chữ cái',
    },
  },
  receipt: {
    receiptTitle: 'Biên nhận của bạn',
    counted: 'Chữ ký của bạn đã được tính',
    signedUp: 'Bạn đã đăng ký',
    recorded: 'Việc bạn làm đã được ghi lại',
    awaiting: 'Sắp xong: sẽ được tính sau khi bạn xác nhận địa chỉ email',
    awaitingSignUp: 'Sắp xong: việc đăng ký hoàn tất sau khi bạn xác nhận địa chỉ email',
    withdrawn: 'Đã rút lại',
    recordedOn: 'Ghi lại: {date}',
    keepLink: 'Hãy giữ địa chỉ của trang này: ai có địa chỉ cũng đọc được biên nhận này.',
    you: 'Những gì bạn đã cho chúng tôi biết',
    ageTold: 'Tuổi',
    agreed: 'Những gì bạn đã được báo và đã đồng ý',
    agreedNone: 'Không có thông tin nào của bạn được giao đi, nên không có gì cần đồng ý.',
    asked: 'Bạn được hỏi: {question}',
    answered: 'Bạn đã trả lời: {answer}',
    letters: 'Đã gửi đến đâu',
    subject: 'Tiêu đề: {subject}',
    backTo: 'Quay lại {page}',
    next: 'Bạn có thể làm gì tiếp',
    answers: { told: 'Bạn đã được báo', given: 'Bạn đã đồng ý', refused: 'Bạn đã nói không' },
    responsible: 'Bên chịu trách nhiệm: {who}',
  },
  keeping: {
    ended: 'Bạn đã rút lại: {date}.',
    end: 'Tôi rút lại',
    keep: 'Lưu một bản đã ký',
    keepWhy: 'Một tệp có tất cả những điều này và một chữ ký để chứng minh, cả khi không có trang web này.',
    proof: 'Bằng chứng',
    proofWhat:
      'Dưới đây là cùng biên nhận đó, do {issuer} ký. Ai có tệp này đều có thể nhờ kiểm tra: upstander receipt verify <tệp này> --endpoint {issuer}',
    takeBack: 'Rút lại tất cả',
    takeBackWhat:
      'Việc này không còn được tính, không có gì được gửi thêm, và những gì bạn đã đồng ý sẽ chấm dứt. Những gì đã gửi đi thì không lấy lại được.',
    takeBackSure: 'Có, rút lại',
    forget: 'Xóa thông tin của tôi',
    forgetWhat:
      'Tên, địa chỉ và lời của bạn sẽ bị xóa ở đây, kể cả trong những việc khác của bạn nếu bạn đã xác nhận địa chỉ email này. Chỉ còn lại một con số. Những gì đã gửi đi thì không lấy lại được, và về sau không ai chứng minh được đó là bạn.',
    forgetSure: 'Có, xóa thông tin của tôi',
    forgotten: 'Từ {date}, ở đây không còn biết đó là ai.',
  },
  frame: { helpIn: 'Đường dây trợ giúp: {country}' },
  failure: {
    back: 'Hãy dùng nút Quay lại của trình duyệt để trở về.',
    failedTitle: 'Chưa thực hiện được',
    failures: {
      'unknown-campaign': 'Không có chiến dịch này.',
      'unknown-receipt': 'Không có biên nhận này. Hãy kiểm tra xem bạn đã sao chép đủ địa chỉ chưa.',
      'unknown-link': 'Không có đường dẫn này. Hãy kiểm tra xem bạn đã sao chép đủ địa chỉ trong email chưa.',
      'not-found': 'Không có trang này.',
      'campaign-closed': 'Chiến dịch này đã kết thúc. Không thể tham gia nữa.',
      'id-conflict':
        'Mẫu này đã được gửi trước đây, và những gì bạn gửi khi đó đã được ghi lại. Hãy mở lại trang của chiến dịch để bắt đầu lại.',
      'body-too-large': 'Nội dung quá dài. Hãy quay lại và viết ngắn hơn.',
      'no-petition': 'Ở đây không có gì để ký: chiến dịch này cần thư hoặc cuộc gọi.',
      overloaded: 'Đang có rất nhiều người cùng tham gia. Hãy đợi một lát, quay lại và nhấn nút lần nữa.',
      'server-error':
        'Phía chúng tôi gặp trục trặc, và chưa có gì được ghi lại. Hãy quay lại và nhấn nút lần nữa.',
    },
    failedOther: 'Trang đã gửi điều mà chúng tôi không đọc được, và chưa có gì được ghi lại.',
  },
  confirmation: {
    askedBy: 'Theo yêu cầu của {organisation}',
    confirmTitle: {
      letter: 'Gửi {n} lá thư của bạn?',
      signature: 'Đây có phải chữ ký của bạn?',
      signUp: 'Bạn muốn đăng ký?',
    },
    confirmWhat: {
      letter: 'Thư đang chờ bạn. Hãy nhấn nút, và thư sẽ được gửi đi với tên bạn, tới:',
      signature: 'Chữ ký đang chờ bạn. Hãy nhấn nút, và chữ ký sẽ được tính.',
      signUp: 'Có người đã đăng ký bằng địa chỉ email này. Hãy nhấn nút nếu đó là bạn.',
    },
    inName: 'Với tên {name}',
    confirm: {
      letter: 'Có, gửi {n} lá thư của tôi',
      signature: 'Có, tính chữ ký của tôi',
      signUp: 'Có, đăng ký cho tôi',
    },
    until: 'Đường dẫn này dùng được đến {date}.',
    notYou: 'Nếu đó không phải bạn, bạn không cần làm gì: không có gì được gửi, và không có gì được tính.',
    withdrawLink: 'Tôi không yêu cầu việc này: hãy xóa đi',
    confirmedTitle: 'Đã xác nhận. Cảm ơn bạn.',
    confirmed: {
      letter: 'Thư của bạn bây giờ có thể gửi đi.',
      signature: 'Chữ ký của bạn đã được tính.',
      signUp: 'Bạn đã đăng ký.',
    },
    paused: {
      letter: 'Chiến dịch hiện đang tạm dừng. Thư của bạn sẽ gửi đi khi chiến dịch tiếp tục.',
      signature: 'Chữ ký của bạn đã được tính.',
      signUp: 'Bạn đã đăng ký.',
    },
    receipt: 'Biên nhận của bạn ghi tất cả những điều này, cả về sau',
    expiredTitle: 'Đường dẫn này đã hết hạn',
    expired: 'Đường dẫn dùng được đến {date}. Không có gì được gửi, và không có gì được tính.',
    again: 'Gửi cho tôi đường dẫn mới',
    requestedTitle: 'Hãy xem email của bạn',
    requested:
      'Nếu có điều gì đang chờ bạn xác nhận, một đường dẫn mới đang được gửi tới địa chỉ đã cho. Hãy tìm cả trong thư rác.',
    requestedFew: 'Mỗi ngày chúng tôi chỉ gửi vài email như vậy tới một địa chỉ.',
    withdrawnTitle: 'Đã rút lại',
    withdrawn: 'Không có gì được gửi thêm, và việc này không được tính.',
    withdrawTitle: 'Bạn không yêu cầu việc này?',
    withdrawWaiting: {
      letter:
        'Có người đã viết {n} lá thư bằng địa chỉ email của bạn. Thư chưa được gửi. Hãy nhấn nút, và những gì đã nhập sẽ bị xóa.',
      signature:
        'Có người đã ký bằng địa chỉ email của bạn. Chữ ký chưa được tính. Hãy nhấn nút, và những gì đã nhập sẽ bị xóa.',
      signUp:
        'Có người đã đăng ký bằng địa chỉ email của bạn. Đăng ký này không được tính. Hãy nhấn nút, và những gì đã nhập sẽ bị xóa.',
    },
    withdrawRecorded: {
      letter:
        'Việc này đã được xác nhận từ email của bạn. Hãy nhấn nút, và việc này không còn được tính. Thư chưa gửi đi sẽ ở lại đây; thư đã gửi đi thì không lấy lại được.',
      signature: 'Việc này đã được xác nhận từ email của bạn. Hãy nhấn nút, và việc này không còn được tính.',
      signUp:
        'Việc này đã được xác nhận từ email của bạn. Hãy nhấn nút: đăng ký này không còn được tính, và những gì đã đồng ý kèm theo sẽ chấm dứt. Đăng ký khác bằng địa chỉ này chấm dứt bằng đường dẫn riêng của nó.',
    },
    withdrawThis: {
      letter:
        'Hãy nhấn nút, và việc này không còn được tính. Thư chưa gửi đi sẽ ở lại đây; thư đã gửi đi thì không lấy lại được.',
      signature: 'Hãy nhấn nút, và việc này không còn được tính.',
      signUp:
        'Hãy nhấn nút: đăng ký này không còn được tính, và những gì đã đồng ý kèm theo sẽ chấm dứt. Đăng ký khác bằng địa chỉ này chấm dứt bằng đường dẫn riêng của nó.',
    },
    withdraw: 'Rút lại',
  },
  updates: {
    title: 'Không nhận những email này nữa?',
    what: 'Hãy nhấn nút, và địa chỉ này sẽ không nhận thêm email về chiến dịch này. Những gì đã ký hoặc đã gửi vẫn còn.',
    stop: 'Ngừng gửi những email này',
    endedTitle: 'Không còn những email này nữa',
    ended: 'Địa chỉ này sẽ không nhận thêm email về chiến dịch này. Những gì đã ký hoặc đã gửi vẫn còn.',
    notYou: 'Tôi không ký bản này',
  },
  signUpUpdates: {
    what: 'Hãy nhấn nút, và địa chỉ này sẽ không nhận thêm email về chiến dịch này. Đăng ký vẫn được tính.',
    ended: 'Địa chỉ này sẽ không nhận thêm email về chiến dịch này. Đăng ký vẫn được tính.',
    notYou: 'Tôi không đăng ký',
  },
};
export default pages;
