export const doorEn = {
  publicPages: 'See where the fund stands, without signing in',
  backToSignIn: 'Back to sign-in',
  newPassword: 'New password',
  newPasswordHelp: 'At least 12 characters; a few words that you can remember are best.',
  showPassword: 'Show the password',
  signIn: { title: 'Sign in', forgotten: 'I do not know my password' },
  forgotten: {
    title: 'A new password',
    text: 'We send you a link that lets you choose a new password.',
    email: 'E-mail address',
    button: 'Send me the link',
    sent: 'If {email} has an account, a link is on its way. It works once, for a short time.',
  },
  invitation: {
    title: 'Welcome to Tributary',
    text: 'Choose a password for your account.',
    button: 'Set my password',
    done: 'Your account is ready.',
  },
  reset: {
    title: 'Choose a new password',
    text: 'Your other sessions end when the password changes.',
    button: 'Change my password',
    done: 'Your password is changed.',
  },
};
