import type { Texts } from './index';
import type { doorEn } from './door.en';

export const doorEs: Texts<typeof doorEn> = {
  publicPages: 'Ver en qué situación está el fondo, sin iniciar sesión',
  backToSignIn: 'Volver al inicio de sesión',
  newPassword: 'Nueva contraseña',
  newPasswordHelp: 'Al menos 12 caracteres; lo mejor son unas palabras fáciles de recordar.',
  showPassword: 'Mostrar la contraseña',
  signIn: { title: 'Iniciar sesión', forgotten: 'No sé mi contraseña' },
  forgotten: {
    title: 'Una nueva contraseña',
    text: 'Le enviamos un enlace para elegir una nueva contraseña.',
    email: 'Correo electrónico',
    button: 'Enviarme el enlace',
    sent: 'Si {email} tiene una cuenta, un enlace está en camino. Sirve una sola vez y por poco tiempo.',
  },
  invitation: {
    title: 'Le damos la bienvenida a Tributary',
    text: 'Elija una contraseña para su cuenta.',
    button: 'Guardar mi contraseña',
    done: 'Su cuenta está lista.',
  },
  reset: {
    title: 'Elegir una nueva contraseña',
    text: 'Sus otras sesiones terminan cuando cambia la contraseña.',
    button: 'Cambiar mi contraseña',
    done: 'Su contraseña se ha cambiado.',
  },
};
